package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/**
 * All batches of a product over a period, with what was measured, what went wrong and what was done. EU GMP Part I 1.10 and 1.11; China GMP
 * (2010) Art. 266 to 268; 21 CFR 211.180(e).
 *
 * @param notFinal one entry while it is not approved; none otherwise
 * @param conclusions on each point that a review has; none of one that is not kept
 * @param charts control charts of results with at least two figures
 */
public record ProductReview(
        DocumentHead document,
        List<ReportPart.NotFinal> notFinal,
        Review review,
        List<Conclusion> conclusions,
        List<Batch> batches,
        List<Material> materials,
        List<Result> results,
        List<Chart> charts,
        List<ReportPart.Event> failures,
        List<ReportPart.Event> events,
        List<ReportPart.Event> nonconformances,
        List<ReportPart.Capa> capas,
        List<ReportPart.Change> changes,
        List<Study> studies,
        List<Matter> matters,
        List<ReportPart.Hold> holds,
        List<ReportPart.Signature> signatures) {

    /**
     * @param number of the review, with its version; none of one that is not kept; @param why there is this version
     * @param figures SHA-256 of the figures as they were taken
     * @param made count of batches; @param released of these, finally or with condition; @param failed events out of specification or trend
     */
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
            Figure nonconformances,
            Figure number,
            Figure version,
            Figure state,
            Figure why,
            Figure takenAt,
            Figure authors,
            Figure figures,
            Figure evaluation,
            Figure measures) {}

    /** What the authors make of a point. @param links numbers of what follows from it */
    public record Conclusion(
            Figure point, Figure clauses, Figure verdict, Figure words, Figure recommendation, List<Figure> links) {}

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
