package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * How the process came to be what it is, and whether its versions give the same. ICH M4Q, 3.2.S.2.6 and 3.2.P.2.3; ICH Q5E.
 *
 * @param origins what each batch was made from, as far as records of it are kept
 * @param editions of the master records begun by the day; @param courses differences from one edition to the next
 * @param panels results by version of the process, one for each specification in force
 * @param studies of comparability
 */
public record ProcessDevelopment(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Batch> batches,
        List<Origin> origins,
        List<Edition> editions,
        List<Course> courses,
        List<Panel> panels,
        List<Study> studies) {

    public record Batch(
            Figure number,
            Figure record,
            Figure productionDate,
            Figure processVersion,
            Figure use,
            Figure site,
            Figure scale) {}

    /** @param kind of what it was made from; @param record it is kept under; @param name or lot, never that of a person */
    public record Origin(Figure batch, Figure kind, Figure record, Figure name) {}

    public record Edition(
            Figure master, Figure edition, Figure from, Figure until, Figure batches, List<Figure> changes) {}

    /** @param ordinal position, from 1 */
    public record Course(Figure ordinal, Figure master, Figure earlier, Figure later, List<Change> changes) {}

    /** @param what was added, removed or changed; @param before a word where there was nothing */
    public record Change(Figure what, Figure step, Figure name, Figure before, Figure after) {}

    /** @param ordinal position, from 1 */
    public record Panel(Figure ordinal, Figure code, Figure edition, List<Line> lines) {}

    /** @param mean rounded once, at the end; a word where the version has no number */
    public record Line(
            Figure test,
            Figure testChinese,
            Figure criterion,
            Figure version,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure mean,
            Figure outside) {}

    public record Study(Figure code, Figure name, Figure protocol, Figure report, Figure status, Figure conclusion) {}
}
