package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Which analytical procedure each test of a specification names, and with which procedure and version batches were tested.
 * ICH M4Q, 3.2.P.5.2 and 3.2.S.4.2.
 *
 * @param day on which the editions are looked at
 * @param panels one for each edition in force on the day
 * @param unlisted one entry if batches were tested for what no such edition names; none otherwise
 */
public record AnalyticalProcedures(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<TestedBatch> batches,
        List<Panel> panels,
        List<Unlisted> unlisted) {

    /** @param ordinal position, from 1 */
    public record Panel(Figure ordinal, Figure code, Figure edition, Figure from, Figure until, List<Line> lines) {}

    /**
     * One procedure and version for one test.
     *
     * @param specified procedure that the edition names; @param method the one that the records of batches name
     * @param results how many were obtained with it; @param first batch and time of the first, @param last of the last
     */
    public record Line(
            Figure test,
            Figure testChinese,
            Figure specified,
            Figure method,
            Figure version,
            Figure results,
            List<Figure> first,
            List<Figure> last) {}

    public record Unlisted(List<Line> lines) {}
}
