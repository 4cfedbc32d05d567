package org.cellgmp.simulation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.guideline.site.SiteRules;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.simulation.SimulationState;
import org.cellgmp.siterule.boundary.SiteTables;

/** Tries a table on every batch, newest first, in portions; the rules are made ready once. Run again, it goes on where it was. */
@ApplicationScoped
public class SimulationJob implements JobHandler {
    public static final String KIND = "simulation.run";
    /** Batches in one transaction. */
    private static final int AT_ONCE = 100;

    @Inject
    SimulationShelf shelf;

    @Inject
    SiteTables tables;

    @Inject
    Records records;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        var number = order.parameters().get("simulation");
        var run = shelf.find(number);
        var table = tables.version(run.table(), run.version()).table();
        try (var rules = new SiteRules(List.of(table))) {
            var after = run.until();
            long tried = run.tried();
            do {
                if (progress.stopWanted()) {
                    shelf.ended(number, SimulationState.STOPPED);
                    throw new JobStopped(tried, number);
                }
                var page = records.list(RecordKind.BATCH_RECORD, null, after, AT_ONCE);
                if (page.items().isEmpty()) break;
                var far = shelf.portion(number, rules, page.items());
                tried = far[0];
                progress.at(far[0], far[1], "simulation.job.trying");
                after = page.next();
            } while (after != null);
        }
        shelf.ended(number, SimulationState.DONE);
        return number;
    }
}
