package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** The parts of the container closure system in use on a day, and the studies that stand for them. ICH M4Q, 3.2.P.7 and 3.2.S.6. */
public record ContainerSystem(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Part> parts,
        List<Named> named,
        List<Study> studies) {

    public record Part(
            Figure code,
            Figure name,
            Figure component,
            Figure level,
            Figure material,
            Figure volume,
            Figure supplier,
            Figure supplierCode,
            Figure specification,
            Figure compliance,
            Figure sterilisation,
            Figure sterilisedBy,
            Figure from,
            Figure until,
            Figure status) {}

    public record Named(Figure process, Figure version, Figure container, Figure storage, Figure shelfLife) {}

    public record Study(
            Figure code,
            Figure kind,
            Figure test,
            Figure method,
            Figure condition,
            Figure criterion,
            Figure result,
            Figure standing,
            Figure performedOn,
            Figure laboratory,
            Figure report,
            Figure conclusion) {}
}
