package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/**
 * How the results of batches lie between the limits of a specification. ICH M4Q, 3.2.P.5.6 and 3.2.S.4.5.
 *
 * @param day on which the editions are looked at
 * @param panels one for each edition in force on the day
 */
public record SpecificationJustification(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<TestedBatch> batches,
        List<Panel> panels) {

    /** @param ordinal position, from 1; @param wordy one entry if tests have no numeric result, none otherwise */
    public record Panel(
            Figure ordinal,
            Figure code,
            Figure edition,
            Figure from,
            Figure until,
            List<Summary> summaries,
            List<Wordy> wordy,
            List<Distribution> distributions) {}

    /** @param count results in the distribution; @param left those left out; @param outside of the criterion */
    public record Summary(
            Figure test,
            Figure testChinese,
            Figure criterion,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure median,
            Figure mean,
            Figure deviation,
            Figure outside,
            Figure left) {}

    public record Wordy(List<Counted> tests) {}

    /** @param bounded only known as above or below; @param words without a number; @param awaited interim or pending */
    public record Counted(
            Figure test,
            Figure testChinese,
            Figure criterion,
            Figure results,
            Figure bounded,
            Figure words,
            Figure awaited,
            Figure outside) {}

    /** @param ordinal position within and below its panel, e.g. 1.2 */
    public record Distribution(
            Figure ordinal, Figure test, Figure testChinese, Figure criterion, Picture drawing, List<Point> points) {}

    /** @param ordinal number in the drawing; a word where it is not drawn; @param standing to the criterion, or why it is left out */
    public record Point(
            Figure ordinal, Figure batch, Figure productionDate, Figure method, Figure result, Figure standing) {}
}
