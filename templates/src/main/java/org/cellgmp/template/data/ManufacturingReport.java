package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * What happened to the manufacture of a product in the year up to a day: the manufacturing part of an annual report and of a
 * development safety update report. 21 CFR 312.33(b)(7); ICH E2F 3.16.
 *
 * @param day last of the period; @param from first of it
 * @param masters editions of master records that came into force in it; @param specifications likewise
 * @param versions of the product likewise
 * @param exceptions results of these batches that the specification in force does not cover, or that fail it
 */
public record ManufacturingReport(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        Figure from,
        List<Version> versions,
        List<Master> masters,
        List<Specification> specifications,
        Count count,
        List<Batch> batches,
        List<Exceptional> exceptions,
        List<Stability> stability,
        List<ProcessDevelopment.Study> studies) {

    public record Version(Figure process, Figure version, Figure from, Figure change) {}

    public record Master(Figure master, Figure edition, Figure from, List<Figure> changes) {}

    public record Specification(Figure code, Figure edition, Figure from, Figure tests, Figure approvedBy) {}

    /** @param failing batches with a result that fails its specification */
    public record Count(Figure made, Figure released, Figure failing, Figure deviations) {}

    /** @param released day of the release; a word where none is recorded; @param deviations, exceptions and alarms */
    public record Batch(
            Figure number,
            Figure productionDate,
            Figure processVersion,
            Figure use,
            Figure released,
            Figure deviations) {}

    public record Exceptional(Figure batch, Figure test, Figure testChinese, Figure criterion, Figure result) {}

    /** @param results tested in the period; @param outside of them, either criterion */
    public record Stability(Figure code, Figure lot, Figure startedOn, Figure status, Figure results, Figure outside) {}
}
