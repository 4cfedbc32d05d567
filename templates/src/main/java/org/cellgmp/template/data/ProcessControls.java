package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Critical parameters and in-process controls with what batches reached. ICH M4Q, 3.2.P.3.4 and 3.2.S.2.4.
 *
 * @param attributes of the product in force on the day; @param panels one for each master record in force on the day
 * @param tests in-process controls that the batches record, each with its results
 */
public record ProcessControls(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<TestedBatch> batches,
        List<Attribute> attributes,
        List<Panel> panels,
        List<Test> tests) {

    public record Attribute(Figure kind, Figure stage, Figure name, Figure range, Figure rationale) {}

    /** @param ordinal position, from 1; @param parameters the critical ones */
    public record Panel(
            Figure ordinal,
            Figure master,
            Figure edition,
            Figure from,
            Figure until,
            List<Parameter> parameters,
            List<Course> courses) {}

    /** @param count results that are numbers; @param outside of the limits of the master record; @param left results that are no number */
    public record Parameter(
            Figure step,
            Figure stepName,
            Figure name,
            Figure target,
            Figure range,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure outside,
            Figure left) {}

    /** @param ordinal position within and below its panel, e.g. 1.2 */
    public record Course(Figure ordinal, Figure stepName, Figure name, Figure range, List<Reached> reached) {}

    /** @param allowed limits that the batch record names; @param standing to the limits of the master record */
    public record Reached(
            Figure batch,
            Figure productionDate,
            Figure at,
            Figure actual,
            Figure allowed,
            Figure standing,
            Figure event) {}

    /** @param ordinal position, from 1 */
    public record Test(
            Figure ordinal,
            Figure name,
            Figure count,
            Figure lowest,
            Figure highest,
            Figure outside,
            Figure left,
            List<Result> results) {}

    public record Result(
            Figure batch,
            Figure step,
            Figure at,
            Figure method,
            Figure result,
            Figure allowed,
            Figure standing,
            Figure event) {}
}
