package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.conformity.TouchedBatch;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Demand;
import org.cellgmp.guideline.EditionDifference;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.JurisdictionDifference;
import org.cellgmp.guideline.NotAssessed;
import org.cellgmp.guideline.Passed;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.Statement;
import org.cellgmp.recordkeeping.boundary.Records;

/** Sets jurisdictions and editions side by side. */
@ApplicationScoped
public class Comparing {
    @Inject
    Records records;

    @Inject
    Assessor assessor;

    @Inject
    Rulebooks rulebooks;

    @Inject
    Catalogue catalogue;

    @Inject
    StatementShelf shelf;

    public List<Demand> ofBatch(String batch) throws Refusal {
        if (!(assessor.examination(records.latest(batch)) instanceof Examination examination))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "conformity.no-batch-record", batch);
        return JurisdictionDifference.ofBatch(rulebooks.book(), examination);
    }

    public List<Demand> ofProduct(String product) throws Refusal {
        var specification = records.specificationsOf(product).stream()
                .map(kept -> kept.record())
                .max(Comparator.comparing(one -> one.effectiveFrom(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "conformity.no-specification", product));
        return JurisdictionDifference.ofProduct(
                rulebooks.book(),
                specification.productType(),
                specification.stage(),
                HouseClock.nowAtSite().toLocalDate());
    }

    public EditionDifference editions(String earlier, String later) throws Refusal {
        return EditionDifference.of(register(earlier), register(later));
    }

    private Register register(String guideline) throws Refusal {
        return rulebooks
                .book()
                .register(guideline)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "conformity.unknown-guideline", guideline));
    }

    public Page<TouchedBatch> touched(Collection<String> rules, String after, int limit) throws Refusal {
        var wanted = Set.copyOf(rules);
        if (wanted.isEmpty()) return new Page<>(List.of(), null);
        var inUse = rulebooks.book().digest();
        var page = catalogue.undecided(after, limit);
        var touched = new ArrayList<TouchedBatch>();
        for (var row : page.items()) {
            var said = shelf.take(catalogue.find(row.statement()).digest());
            var found = new LinkedHashSet<String>();
            for (Finding one : said.findings()) if (wanted.contains(one.rule())) found.add(one.rule());
            var used = used(said, wanted);
            used.removeAll(found);
            if (!found.isEmpty() || !used.isEmpty())
                touched.add(new TouchedBatch(
                        row,
                        List.copyOf(found),
                        List.copyOf(used),
                        said.rulebook().equals(inUse)));
        }
        return new Page<>(touched, page.next());
    }

    private static Set<String> used(Statement said, Set<String> wanted) {
        var used = new LinkedHashSet<String>();
        for (Passed one : said.passed()) if (wanted.contains(one.rule())) used.add(one.rule());
        for (NotAssessed one : said.notAssessed()) if (wanted.contains(one.rule())) used.add(one.rule());
        return used;
    }
}
