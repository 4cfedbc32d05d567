package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Which analytical procedures of the specification were validated, and what was found. ICH M4Q, 3.2.P.5.3 and 3.2.S.4.3.
 *
 * @param panels one for each edition in force on the day; @param studies of analytical procedures begun by the day
 */
public record AnalyticalValidation(
        DocumentHead document, BatchAnalyses.Product product, Figure day, List<Panel> panels, List<StudyTold> studies) {

    /** @param ordinal position, from 1 */
    public record Panel(Figure ordinal, Figure code, Figure edition, List<Line> lines) {}

    /** @param studies that serve the test; a word where there is none; @param reports of them */
    public record Line(
            Figure test,
            Figure testChinese,
            Figure method,
            Figure criterion,
            List<Figure> studies,
            List<Figure> reports) {}
}
