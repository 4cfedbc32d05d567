package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * How a product is made and tested, from the master records, specifications and versions in force on a day. China, module 1.3.3.
 *
 * @param editions one for each specification in force
 */
public record ManufacturingTesting(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<ProductDescription.Version> versions,
        List<Panel> panels,
        List<Standard> standards,
        List<Process> processes,
        List<Edition> editions,
        List<Part> parts) {

    public record Panel(
            Figure ordinal, Figure master, Figure edition, Figure from, Figure until, List<Material> materials) {}

    public record Material(Figure role, Figure code, Figure name, Figure amount, Figure tolerance, Figure step) {}

    public record Standard(Figure code, Figure name, Figure lot, Figure level, Figure use) {}

    public record Process(
            Figure ordinal,
            Figure master,
            Figure edition,
            Figure from,
            Figure until,
            List<Step> steps,
            List<Parameter> parameters) {}

    public record Step(
            Figure number,
            Figure name,
            Figure instruction,
            Figure openness,
            Figure grade,
            Figure hold,
            Figure duration) {}

    public record Parameter(Figure step, Figure name, Figure target, Figure range, Figure critical) {}

    public record Edition(Figure ordinal, Figure code, Figure edition, List<Test> tests) {}

    public record Test(Figure category, Figure test, Figure testChinese, Figure method, Figure criterion) {}

    public record Part(Figure code, Figure name, Figure component, Figure material, Figure specification) {}
}
