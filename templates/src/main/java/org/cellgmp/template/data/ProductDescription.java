package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** What a product is and what it is composed of, as its version and master records in force on a day say. ICH M4Q, 3.2.P.1. */
public record ProductDescription(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Version> versions,
        List<Size> sizes,
        List<Dose> doses,
        List<Panel> panels,
        List<Part> parts) {

    public record Version(
            Figure process,
            Figure version,
            Figure type,
            Figure dosageForm,
            Figure strength,
            Figure route,
            Figure indication,
            Figure formulation,
            Figure container,
            Figure storage,
            Figure shelfLife,
            Figure inUse) {}

    public record Size(Figure name, Figure lowest, Figure highest, Figure containers) {}

    public record Dose(Figure code, Figure edition, Figure test, Figure criterion) {}

    public record Panel(
            Figure ordinal, Figure master, Figure edition, Figure from, Figure until, Figure size, List<Line> lines) {}

    public record Line(Figure role, Figure code, Figure name, Figure amount, Figure step, Figure stepName) {}

    public record Part(Figure code, Figure name, Figure component, Figure level, Figure material, Figure volume) {}
}
