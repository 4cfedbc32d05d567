package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** Names of a product, what its cells come from and carry, and what they must be like. ICH M4Q, 3.2.S.1. */
public record GeneralInformation(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Name> names,
        List<Vector> vectors,
        List<Bank> banks,
        List<Source> sources,
        List<Property> properties) {

    public record Name(Figure code, Figure name, Figure chinese, Figure type, Figure process, Figure version) {}

    public record Vector(Figure code, Figure name, Figure type, Figure transgene, Figure lots) {}

    public record Bank(
            Figure code, Figure name, Figure tier, Figure cells, Figure species, Figure tissue, Figure modification) {}

    public record Source(Figure source, Figure donations) {}

    public record Property(
            Figure category, Figure test, Figure testChinese, Figure method, Figure criterion, Figure code) {}
}
