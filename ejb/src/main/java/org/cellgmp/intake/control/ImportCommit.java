package org.cellgmp.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Keeps, in the background, what a person confirmed. The keeping itself is one transaction, so a second run adds nothing. */
@ApplicationScoped
public class ImportCommit implements JobHandler {
    @Inject
    ImportBook book;

    @Inject
    FileStore files;

    @Inject
    MappingBook mappings;

    @Inject
    BulkImport bulk;

    @Override
    public String kind() {
        return "intake.commit";
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Refusal, IOException, JobStopped {
        var number = order.parameters().get("import");
        if (bulk.holds(number)) return bulk.keep(number, progress);
        progress.at(0, 2, "intake.job.reading");
        var file = book.file(number);
        try (var in = files.open(file.sha256())) {
            var mapping = book.mapping(number);
            var reading = mapping == null
                    ? SourceFile.read(in, file.name(), HouseClock.zone(), book.kind(number))
                    : TableReader.read(in, mappings.get(mapping).mapping(), file.name(), HouseClock.zone());
            progress.at(1, 2, "intake.job.keeping");
            var kept = book.keep(number, reading);
            progress.at(2, 2, "intake.job.kept");
            return kept.isEmpty() ? number : kept.get(0);
        }
    }
}
