package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * How the process was shown to do what it is meant to: its studies, and the batches that qualify it. ICH M4Q, 3.2.P.3.5 and 3.2.S.2.5.
 *
 * @param studies of every subject but analytical procedures, begun by the day
 * @param qualifying batches made for qualification, or named by a study of the process
 * @param parameters critical ones of the master records in force, over the qualifying batches; @param tests in process likewise
 */
public record ProcessValidation(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<StudyTold> studies,
        List<Qualifying> qualifying,
        List<Yield> yields,
        List<Parameter> parameters,
        List<Test> tests,
        List<Deviation> deviations) {

    /** @param studies that name the batch; a word where the batch says itself what it was made for */
    public record Qualifying(
            Figure number, Figure productionDate, Figure processVersion, Figure use, List<Figure> studies) {}

    /** @param range percent of theory that is accepted; @param standing of the yield to it */
    public record Yield(Figure batch, Figure stage, Figure theoretical, Figure actual, Figure range, Figure standing) {}

    public record Parameter(
            Figure step,
            Figure stepName,
            Figure name,
            Figure range,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure outside,
            Figure left) {}

    public record Test(Figure name, Figure count, Figure lowest, Figure highest, Figure outside, Figure left) {}

    /** @param id word where the batch has none */
    public record Deviation(
            Figure batch, Figure id, Figure kind, Figure at, Figure text, Figure status, Figure number) {}
}
