package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/**
 * How a product is made, as its master records say it on a day. ICH M4Q, 3.2.P.3.3 and 3.2.S.2.2.
 *
 * @param panels one for each master record in force on the day; @param holds of the product in force on the day
 */
public record ProcessDescription(
        DocumentHead document, BatchAnalyses.Product product, Figure day, List<Panel> panels, List<Hold> holds) {

    /** @param ordinal position, from 1; @param flows drawings of the process, one page each */
    public record Panel(
            Figure ordinal,
            Figure master,
            Figure edition,
            Figure description,
            Figure status,
            Figure from,
            Figure until,
            Figure size,
            Figure registration,
            List<Flow> flows,
            List<Step> steps,
            List<Detail> details,
            List<Change> changes) {}

    public record Flow(Picture drawing) {}

    /** @param after numbers of the steps before it */
    public record Step(
            Figure number,
            Figure name,
            Figure type,
            List<Figure> after,
            Figure openness,
            Figure grade,
            Figure hold,
            Figure longest,
            Figure verification) {}

    /** @param ordinal position within and below its panel, e.g. 1.2 */
    public record Detail(
            Figure ordinal,
            Figure name,
            Figure instruction,
            Figure start,
            List<Parameter> parameters,
            List<Used> materials,
            List<Tool> equipment) {}

    public record Parameter(Figure name, Figure target, Figure range, Figure critical) {}

    public record Used(Figure role, Figure code, Figure name, Figure amount, Figure tolerance) {}

    public record Tool(Figure equipment, Figure description, Figure condition) {}

    public record Change(Figure at, Figure author, Figure description) {}

    /** The longest time a stage may wait. @param validation where it is borne out */
    public record Hold(Figure stage, Figure limit, Figure condition, Figure validation) {}
}
