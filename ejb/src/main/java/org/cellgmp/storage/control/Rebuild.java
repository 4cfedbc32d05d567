package org.cellgmp.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** Reads all cell banks into the projection, a few in each transaction; run again, it changes nothing. */
@ApplicationScoped
public class Rebuild implements JobHandler {
    public static final String KIND = "storage.index";
    /** Banks in one transaction. */
    private static final int AT_ONCE = 20;

    @Inject
    Records records;

    @Inject
    Reading reading;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Refusal {
        long read = 0;
        String after = null;
        do {
            var page = records.list(RecordKind.CELL_BANK, null, after, AT_ONCE);
            reading.readAnew(page.items().stream().map(RecordRow::number).toList());
            read += page.items().size();
            progress.at(read, 0, "storage.job.reading");
            after = page.next();
        } while (after != null);
        reading.done();
        return "/storage";
    }
}
