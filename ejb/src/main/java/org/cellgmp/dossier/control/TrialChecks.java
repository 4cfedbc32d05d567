package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.dossier.TrialCheck;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Citation;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** What the guidelines say of the protocols of a product's trials: read from their statements, judged nowhere but there. */
@ApplicationScoped
public class TrialChecks {
    @Inject
    Records records;

    @Inject
    Statements statements;

    public TrialChecks() {}

    /** By number of the protocol. */
    public List<TrialCheck> of(String product) throws Refusal {
        var checks = new ArrayList<TrialCheck>();
        String after = null;
        do {
            var page = records.list(RecordKind.TRIAL_PROTOCOL, product, after, Page.LARGEST);
            for (var row : page.items()) if (product.equals(row.product())) checks.add(0, check(row));
            after = page.next();
        } while (after != null);
        return checks;
    }

    private TrialCheck check(RecordRow protocol) throws Refusal {
        var newest = statements.of(protocol.number(), null, 1).items();
        if (newest.isEmpty())
            return new TrialCheck(protocol.number(), protocol.title(), null, 0, 0, 0, 0, 0, Map.of(), List.of());
        var row = newest.get(0);
        var findings = statements.get(row.number()).findings();
        var counts = new TreeMap<String, Long>();
        for (var view : findings)
            view.finding().citations().stream()
                    .map(Citation::jurisdiction)
                    .distinct()
                    .forEach(jurisdiction -> counts.merge(jurisdiction, 1L, Long::sum));
        return new TrialCheck(
                protocol.number(),
                protocol.title(),
                row.number(),
                row.critical(),
                row.major(),
                row.other(),
                row.advisory(),
                row.notAssessed(),
                counts,
                findings);
    }
}
