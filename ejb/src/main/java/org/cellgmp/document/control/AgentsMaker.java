package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.AdventitiousAgents;
import org.cellgmp.template.data.ControlOfMaterials;
import org.cellgmp.template.data.ControlOfMaterials.TestLine;
import org.cellgmp.template.data.DocumentHead;

/** Fills the tests for agents from outside out of what the control of materials tells, and of the batches. ICH M4Q 3.2.A.2. */
final class AgentsMaker {
    private static final Set<String> AGENTS = Set.of("sterility", "mycoplasma", "endotoxin", "virus", "safety");

    private final List<Addressed<ProductSpecification>> editions;
    private final ControlOfMaterials materials;
    private final TestedBatches batches;
    private final Map<String, Release> releases;

    /** @param releases by number of the batch record */
    AgentsMaker(
            List<Addressed<ProductSpecification>> editions,
            ControlOfMaterials materials,
            TestedBatches batches,
            Map<String, Release> releases) {
        this.editions = editions;
        this.materials = materials;
        this.batches = batches;
        this.releases = releases;
    }

    AdventitiousAgents make(DocumentHead head) {
        return new AdventitiousAgents(
                head,
                materials.product(),
                materials.day(),
                materials.donorTests(),
                agents(materials.bankTests()),
                agents(materials.vectorTests()),
                materials.biological(),
                agents(materials.lotTests()),
                results());
    }

    private static List<TestLine> agents(List<TestLine> tests) {
        return tests.stream()
                .filter(one -> AGENTS.contains(key(one.category().text())))
                .toList();
    }

    private List<AdventitiousAgents.BatchResult> results() {
        var results = new ArrayList<AdventitiousAgents.BatchResult>();
        for (var batch : batches.all()) {
            var release = releases.get(batch.address().number());
            var day = release == null ? batch.record().header().productionDate() : release.day();
            var judging = new LinkedHashSet<Addressed<ProductSpecification>>();
            for (var half : Part.values())
                Specifications.inForce(half.of(editions), batch.record(), day).ifPresent(judging::add);
            for (var edition : judging)
                for (int i = 0; i < batch.record().qcResults().size(); i++) {
                    var line = line(edition, batch.record().qcResults().get(i).test());
                    if (line >= 0) results.add(result(new TestedBatches.Tested(batch, i), edition, line));
                }
        }
        return results;
    }

    /** Position of the test among the safety tests of an edition, or -1. */
    private static int line(Addressed<ProductSpecification> edition, String test) {
        var tests = edition.record().tests();
        for (int i = 0; i < tests.size(); i++)
            if (AGENTS.contains(key(tests.get(i).category()))
                    && key(tests.get(i).test()).equals(key(test))) return i;
        return -1;
    }

    private AdventitiousAgents.BatchResult result(
            TestedBatches.Tested tested, Addressed<ProductSpecification> edition, int line) {
        var result = tested.result();
        var of = batches.cells(tested);
        var criterion = edition.record().tests().get(line);
        boolean open =
                BatchAnalysesMaker.pending(result) || key(result.status()).equals("interim");
        return new AdventitiousAgents.BatchResult(
                batches.number(tested),
                batches.productionDate(tested),
                of.text(result.test(), "test"),
                of.text(result.method(), "method"),
                Editions.criterion(edition, line),
                BatchAnalysesMaker.value(result, of),
                open
                        ? Figure.word("not-judged", null)
                        : LotTests.standing(criterion.criterion(), result.result(), result.uom()),
                of.text(result.laboratory(), "laboratory"));
    }
}
