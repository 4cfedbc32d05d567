package org.cellgmp.genealogy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** Reads all records into the projection, a few in each transaction; run again, it changes nothing. */
@ApplicationScoped
public class Rebuild implements JobHandler {
    public static final String KIND = "genealogy.index";
    /** Records in one transaction. */
    private static final int AT_ONCE = 50;

    @Inject
    Records records;

    @Inject
    Indexing indexing;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Refusal {
        long read = 0;
        for (var kind : RecordKind.values()) {
            String after = null;
            do {
                var page = records.list(kind, null, after, AT_ONCE);
                indexing.indexAnew(page.items().stream().map(RecordRow::number).toList());
                read += page.items().size();
                progress.at(read, 0, "genealogy.job.reading");
                after = page.next();
            } while (after != null);
        }
        indexing.done();
        return "/genealogy";
    }
}
