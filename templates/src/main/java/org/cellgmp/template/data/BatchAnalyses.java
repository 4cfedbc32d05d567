package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Batches and their results against the specification in force at release. ICH M4Q, 3.2.P.5.4.
 *
 * @param panels results, split so that one specification edition and at most six batches stand side by side
 * @param exceptions one entry if results are outside specification, awaited or without a verdict; none otherwise
 * @param citations one entry if figures were taken from publications, none otherwise
 */
public record BatchAnalyses(
        DocumentHead document,
        Product product,
        List<Batch> batches,
        List<Panel> panels,
        List<Exceptions> exceptions,
        List<Citations> citations) {

    /** Most batches in one table. */
    public static final int BATCHES_ABREAST = 6;

    public record Product(Figure code, Figure name, Figure nameChinese, Figure origin) {}

    /** @param use what the batch was made for; @param released day of release, or word that none is recorded */
    public record Batch(
            Figure number,
            Figure record,
            Figure productionDate,
            Figure site,
            Figure scale,
            Figure processVersion,
            Figure use,
            Figure released) {}

    /** @param ordinal position among the panels, from 1 */
    public record Panel(
            Figure ordinal,
            Figure specification,
            Figure edition,
            Figure from,
            Figure until,
            List<Abreast> batches,
            List<Line> lines) {}

    /** A batch at the head of a column. */
    public record Abreast(Figure number) {}

    /** One test; a result for each batch of the panel. */
    public record Line(Figure test, Figure testChinese, Figure method, Figure criterion, List<Result> results) {}

    /** @param values every result recorded for the test, in order */
    public record Result(List<Figure> values) {}

    public record Exceptions(List<Exceptional> entries) {}

    public record Exceptional(
            Figure batch, Figure test, Figure testChinese, Figure criterion, Figure result, Figure event) {}

    public record Citations(List<Citation> entries) {}

    public record Citation(Figure source, List<Figure> batches) {}
}
