package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** Every test for agents from outside: of donors, banks, vectors, materials and batches. ICH M4Q, 3.2.A.2; ICH Q5A(R2). */
public record AdventitiousAgents(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<ControlOfMaterials.DonorTestLine> donorTests,
        List<ControlOfMaterials.TestLine> bankTests,
        List<ControlOfMaterials.TestLine> vectorTests,
        List<ControlOfMaterials.Biological> biological,
        List<ControlOfMaterials.TestLine> lotTests,
        List<BatchResult> results) {

    public record BatchResult(
            Figure batch,
            Figure producedOn,
            Figure test,
            Figure method,
            Figure criterion,
            Figure result,
            Figure standing,
            Figure laboratory) {}
}
