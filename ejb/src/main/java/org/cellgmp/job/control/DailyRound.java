package org.cellgmp.job.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.job.DailyJob;

/** Sees which daily work is due. */
@ApplicationScoped
public class DailyRound {
    private static final Duration DUE = Duration.ofHours(24);

    @Any
    @Inject
    Instance<DailyJob> jobs;

    @Inject
    JobLedger ledger;

    Iterable<DailyJob> all() {
        return jobs;
    }

    /** Begins the work of the kind if its last results are a day old and none is under way. */
    void look(String kind) {
        for (var job : jobs)
            if (job.kind().equals(kind)) {
                var last = job.last();
                boolean due = last.isEmpty() || last.get().plus(DUE).isBefore(HouseClock.now());
                if (due && !ledger.underWay(kind)) ledger.queue(kind, Map.of());
            }
    }
}
