package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;

/** Counts everything anew, a few things in each transaction; run again, it changes nothing. */
@ApplicationScoped
public class CountJob implements JobHandler {
    public static final String KIND = "retention.count";
    private static final int AT_ONCE = 50;

    @Inject
    Records records;

    @Inject
    DeviationRegister deviations;

    @Inject
    CapaRegister capas;

    @Inject
    ChangeRegister changes;

    @Inject
    Ledger ledger;

    /** A page of numbers after the one named. */
    private interface Source {
        Page<String> after(String last) throws Refusal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        long counted = 0;
        for (var kind : RecordKind.values())
            counted = all(
                    counted, progress, after -> numbers(records.list(kind, null, after, AT_ONCE), row -> row.number()));
        counted = all(
                counted,
                progress,
                after -> numbers(deviations.list(DeviationFilter.ALL, after, AT_ONCE), row -> row.number()));
        counted = all(
                counted, progress, after -> numbers(capas.list(CapaFilter.ALL, after, AT_ONCE), row -> row.number()));
        all(counted, progress, after -> numbers(changes.list(null, null, after, AT_ONCE), row -> row.number()));
        return "/retention";
    }

    private long all(long before, JobProgress progress, Source source) throws Refusal, JobStopped {
        long counted = before;
        String after = null;
        do {
            if (progress.stopWanted()) throw new JobStopped(counted, "/retention");
            var page = source.after(after);
            ledger.count(page.items());
            counted += page.items().size();
            progress.at(counted, 0, "retention.job.counting");
            after = page.next();
        } while (after != null);
        return counted;
    }

    private static <T> Page<String> numbers(Page<T> page, java.util.function.Function<T, String> number) {
        return new Page<>(List.copyOf(page.items().stream().map(number).toList()), page.next());
    }
}
