package org.cellgmp.conformity.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.conformity.entity.StatedFinding;
import org.cellgmp.conformity.entity.StoredStatement;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Records;

/** From a finding to its deviation. */
@ApplicationScoped
public class TakingUp {
    @Inject
    Stating stating;

    @Inject
    StatementShelf shelf;

    @Inject
    Deviations deviations;

    @Inject
    Records records;

    public DeviationView open(StoredStatement statement, String id) throws Refusal {
        var finding = finding(statement, id);
        var stated = stated(statement, id);
        var address = Address.parse(finding.address());
        var record = records.version(address.number(), address.version()).record();
        var near = Place.of(CanonicalJson.tree(record), address.pointer()).near();
        var account = Departures.account(statement.row(), finding, stated.place(), near, HouseClock.nowAtSite());
        var batch = Stating.ofBatch(statement.batch()) ? statement.batch() : null;
        return deviations.open(account, batch, List.of(departure(statement, finding, stated)));
    }

    public DeviationView add(StoredStatement statement, String id, String deviation) throws Refusal {
        return deviations.add(deviation, departure(statement, finding(statement, id), stated(statement, id)));
    }

    private static Departure departure(StoredStatement statement, Finding finding, StatedFinding stated) {
        return Departures.departure(statement.row(), finding, stated.key(), stated.place());
    }

    private Finding finding(StoredStatement statement, String id) throws Refusal {
        return shelf.take(statement.digest()).findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> noFinding(statement, id));
    }

    private StatedFinding stated(StoredStatement statement, String id) throws Refusal {
        return stating.findings(statement.number()).stream()
                .filter(stated -> stated.finding().equals(id))
                .findFirst()
                .orElseThrow(() -> noFinding(statement, id));
    }

    private static Refusal noFinding(StoredStatement statement, String id) {
        return new Refusal(NOT_FOUND, "conformity.no-finding", statement.number(), String.valueOf(id));
    }
}
