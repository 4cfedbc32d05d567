package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * What a product is made from: the materials that its master records name, their lots, the cells, banks and vectors, and which lot
 * went into which batch. ICH M4Q, 3.2.S.2.3 and 3.2.P.4. A donor stands under the number of the record alone.
 *
 * @param panels one for each master record in force on the day
 * @param uses of the batches that the document tells of
 */
public record ControlOfMaterials(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Panel> panels,
        List<Lot> lots,
        List<TestLine> lotTests,
        List<Biological> biological,
        List<Donated> donations,
        List<DonorTestLine> donorTests,
        List<Bank> banks,
        List<TestLine> bankTests,
        List<Vector> vectors,
        List<VectorMaterial> vectorMaterials,
        List<TestLine> vectorTests,
        List<Use> uses) {

    public record Panel(Figure ordinal, Figure master, Figure edition, Figure from, Figure until, List<Line> lines) {}

    public record Line(
            Figure role, Figure code, Figure name, Figure amount, Figure step, Figure stepName, Figure lots) {}

    public record Lot(
            Figure code,
            Figure name,
            Figure lot,
            Figure supplier,
            Figure manufacturer,
            Figure grade,
            Figure origin,
            Figure certificate,
            Figure expires,
            Figure retest,
            Figure status,
            Figure storage) {}

    public record TestLine(
            Figure of,
            Figure category,
            Figure test,
            Figure method,
            Figure criterion,
            Figure result,
            Figure standing,
            Figure laboratory,
            Figure report) {}

    public record Biological(
            Figure code,
            Figure name,
            Figure lot,
            Figure origin,
            Figure species,
            Figure country,
            Figure safety,
            Figure certificate) {}

    public record Donated(
            Figure record,
            Figure source,
            Figure collectedOn,
            Figure site,
            Figure quantity,
            Figure eligibility,
            Figure decision,
            Figure decidedAt,
            Figure consent) {}

    public record DonorTestLine(
            Figure record,
            Figure marker,
            Figure method,
            Figure sampledAt,
            Figure resultAt,
            Figure result,
            Figure laboratory) {}

    public record Bank(
            Figure code,
            Figure name,
            Figure tier,
            Figure cells,
            Figure species,
            Figure parent,
            Figure passage,
            Figure doublings,
            Figure limit,
            Figure preparedOn,
            Figure expires,
            Figure status) {}

    public record Vector(
            Figure code,
            Figure lot,
            Figure name,
            Figure type,
            Figure transgene,
            Figure manufacturer,
            Figure madeOn,
            Figure titre,
            Figure replication,
            Figure certificate,
            Figure expires,
            Figure status) {}

    public record VectorMaterial(
            Figure of, Figure kind, Figure name, Figure code, Figure lot, Figure supplier, Figure certificate) {}

    public record Use(
            Figure code, Figure name, Figure lot, List<Figure> batches, List<Figure> status, Figure standing) {}
}
