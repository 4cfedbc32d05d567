package org.cellgmp.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.archive.Period;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;

/** Closes one period; its result is where the archives are listed. */
@ApplicationScoped
public class ClosingJob implements JobHandler {
    public static final String KIND = "archive.close";
    public static final String PERIOD = "period";

    @Inject
    Closing closing;

    @Inject
    Looking looking;

    @Inject
    ArchiveShelf shelf;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        var period = Period.read(order.parameters().get(PERIOD));
        progress.at(0, 0, "archive.job.writing");
        // What an interrupted run has closed is closed.
        if (order.attempt() > 1 && shelf.closed(period)) return "/trail/archives";
        var archive = shelf.find(closing.close(period));
        // Read again before it counts: a disk that lies is found while the trail of the period is still beside it.
        if (archive.isPresent()) looking.look(archive.get());
        return "/trail/archives";
    }
}
