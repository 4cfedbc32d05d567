package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;

/** A check of the whole trail as a job; its result is the number of the report. */
@ApplicationScoped
public class CheckJob implements JobHandler {
    public static final String KIND = "seal.check";

    @Inject
    TrailCheck check;

    @Inject
    ReportShelf shelf;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        try {
            var report = check.check((done, total) -> {
                progress.at(done, total, "seal.job.reading");
                return progress.stopWanted();
            });
            return shelf.keep(order.number(), report);
        } catch (TrailCheck.Stopped stopped) {
            throw new JobStopped(0, null);
        }
    }
}
