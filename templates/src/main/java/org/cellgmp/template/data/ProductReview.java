package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/**
 * All batches of a product over a period, with what was measured, what went wrong and what was done. EU GMP Part I 1.10 and 1.11; China GMP
 * (2010) Art. 266 to 268; 21 CFR 211.180(e).
 *
 * @param charts control charts of results with at least two figures
 */
public record ProductReview(
        DocumentHead document,
        Review review,
        List<Batch> batches,
        List<Material> materials,
        List<Result> results,
        List<Chart> charts,
        List<ReportPart.Event> failures,
        List<ReportPart.Event> events,
        List<ReportPart.Capa> capas,
        List<ReportPart.Change> changes,
        List<Study> studies,
        List<Matter> matters,
        List<ReportPart.Hold> holds) {

    /** @param made count of batches; @param released of these, finally or with condition; @param failed events out of specification or trend */
    public record Review(
            Figure product,
            Figure name,
            Figure from,
            Figure to,
            Figure made,
            Figure released,
            Figure rejected,
            Figure supplied,
            Figure undecided,
            Figure failed,
            Figure deviations,
            Figure evaluation,
            Figure measures) {}

    public record Batch(
            Figure number, Figure batch, Figure producedOn, Figure state, Figure decidedAt, Figure decision) {}

    /** @param lots how many; @param batches how many used one */
    public record Material(Figure code, Figure name, Figure lots, Figure batches) {}

    /** @param deviation standard deviation of the figures; @param outside how many lie outside the limit of their own record */
    public record Result(
            Figure name,
            Figure unit,
            Figure count,
            Figure lowest,
            Figure mean,
            Figure highest,
            Figure deviation,
            Figure outside,
            Figure signals) {}

    /** @param limits how the limits were set, or why there are none; @param signals patterns that chance seldom makes */
    public record Chart(Figure name, Picture drawing, Figure limits, List<Figure> signals) {}

    public record Study(
            Figure number, Figure code, Figure lot, Figure purpose, Figure status, Figure results, Figure conclusion) {}

    /** A complaint, return, recall or case after release. */
    public record Matter(
            Figure number, Figure kind, Figure name, Figure lot, Figure outcome, Figure state, Figure openedAt) {}
}
