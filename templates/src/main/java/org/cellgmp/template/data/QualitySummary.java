package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * The tables of a quality overall summary: what the documents of Module 3 say of the same day, each in short. ICH M4Q, 2.3.
 *
 * @param formulas one for each master record in force; @param specifications one for each edition in force
 * @param studies of stability that had begun, each with what was found at the first and the last time point
 */
public record QualitySummary(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Manufacturers.Site> sites,
        List<Formula> formulas,
        List<TestedBatch> batches,
        List<Specification> specifications,
        List<StabilityData.Version> versions,
        List<StabilityData.Study> studies,
        List<Course> courses) {

    /** @param ordinal position, from 1 */
    public record Formula(Figure ordinal, Figure master, Figure edition, Figure size, List<BatchFormula.Line> lines) {}

    /** @param ordinal position, from 1 */
    public record Specification(
            Figure ordinal, Figure code, Figure edition, Figure from, Figure until, List<Line> lines) {}

    /**
     * @param results of all batches; @param count of those that are final numbers in the unit of the test
     * @param lowest of the numbers, or a word; @param outside of the criterion
     */
    public record Line(
            Figure test,
            Figure testChinese,
            Figure method,
            Figure criterion,
            Figure results,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure outside) {}

    /** @param inForce criteria of the specification; @param outside results marked as outside either criterion */
    public record Course(
            Figure study,
            Figure condition,
            Figure test,
            Figure testChinese,
            List<Figure> inForce,
            Figure firstTime,
            List<Figure> first,
            Figure lastTime,
            List<Figure> last,
            Figure outside) {}
}
