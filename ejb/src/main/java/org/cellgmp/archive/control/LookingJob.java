package org.cellgmp.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;

/** Looks at one archive, or at all of them. */
@ApplicationScoped
public class LookingJob implements JobHandler {
    public static final String KIND = "archive.check";
    /** Number of one; absent for all. */
    public static final String ARCHIVE = "archive";

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
        var one = order.parameters().get(ARCHIVE);
        var numbers = one == null ? shelf.all() : List.of(one);
        long done = 0;
        for (var number : numbers) {
            progress.at(done, numbers.size(), "archive.job.checking");
            if (progress.stopWanted()) throw new JobStopped(done, "/trail/archives");
            var archive = shelf.find(number);
            if (archive.isPresent()) looking.look(archive.get());
            done++;
        }
        return "/trail/archives";
    }
}
