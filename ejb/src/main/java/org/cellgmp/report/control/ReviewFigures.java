package org.cellgmp.report.control;

import java.util.List;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProductReview;
import org.cellgmp.template.data.ReportPart;

/**
 * What was taken of a product over a period, as it stood when it was taken. Kept as canonical JSON; a drawing is kept by its figures.
 *
 * @param name of the product, null if its batches give none; @param supplied out of specification, digits
 */
public record ReviewFigures(
        String product,
        String name,
        String from,
        String to,
        ReviewCounts counts,
        String supplied,
        List<ProductReview.Batch> batches,
        List<ProductReview.Material> materials,
        List<ProductReview.Result> results,
        List<Line> lines,
        List<ReportPart.Event> failures,
        List<ReportPart.Event> events,
        List<ReportPart.Event> nonconformances,
        List<ReportPart.Capa> capas,
        List<ReportPart.Change> changes,
        List<ProductReview.Study> studies,
        List<ProductReview.Matter> matters,
        List<ReportPart.Hold> holds) {
    // Canonical JSON leaves out what is empty.
    public ReviewFigures {
        batches = copy(batches);
        materials = copy(materials);
        results = copy(results);
        lines = copy(lines);
        failures = copy(failures);
        events = copy(events);
        nonconformances = copy(nonconformances);
        capas = copy(capas);
        changes = copy(changes);
        studies = copy(studies);
        matters = copy(matters);
        holds = copy(holds);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A result over the batches. @param low limit of the last record as recorded, null for none; @param high likewise */
    public record Line(String name, String low, String high, List<Spot> spots) {}

    /** @param batch as its record names it; @param recorded as recorded; @param outside a limit of its own record */
    public record Spot(String batch, String recorded, Boolean outside) {}

    /**
     * What is said of a review besides its figures.
     *
     * @param number null for a trial print, likewise {@code version}, {@code why}, {@code takenAt} and {@code digest}
     */
    record Frame(
            List<ReportPart.NotFinal> notFinal,
            Figure number,
            Figure version,
            Figure state,
            Figure why,
            Figure takenAt,
            Figure authors,
            Figure digest,
            Figure evaluation,
            Figure measures,
            List<ProductReview.Conclusion> conclusions,
            List<ReportPart.Signature> signatures) {}

    ProductReview printed(DocumentHead head, Frame frame) {
        return new ProductReview(
                head,
                frame.notFinal(),
                new ProductReview.Review(
                        Said.text(product),
                        Said.text(name, "none"),
                        Said.text(from),
                        Said.text(to),
                        Said.text(counts.made()),
                        Said.text(counts.released()),
                        Said.text(counts.rejected()),
                        Said.text(supplied),
                        Said.text(counts.undecided()),
                        Said.text(counts.failed()),
                        Said.text(counts.deviations()),
                        Said.text(counts.nonconformances()),
                        frame.number(),
                        frame.version(),
                        frame.state(),
                        frame.why(),
                        frame.takenAt(),
                        frame.authors(),
                        frame.digest(),
                        frame.evaluation(),
                        frame.measures()),
                frame.conclusions(),
                batches,
                materials,
                results,
                lines.stream().map(Charts::chart).toList(),
                failures,
                events,
                nonconformances,
                capas,
                changes,
                studies,
                matters,
                holds,
                frame.signatures());
    }
}
