package org.cellgmp.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * Takes tables with very many batches in, a portion at a time: neither the file nor its records are ever held whole. A portion
 * is one transaction, so that a stop between two leaves whole records only, and a second run passes over what is kept.
 */
@ApplicationScoped
public class BulkImport {
    /** Records of one transaction. */
    static final int PORTION = 50;

    private static final int MOVED_TOLD = 100;

    @Inject
    ImportBook book;

    @Inject
    FileStore files;

    /** @return empty if the file is no such table */
    public Optional<ImportView> tried(StoredFile file) throws IOException, Refusal {
        var problems = new Problems();
        try (var tables = BatchTables.open(() -> files.open(file.sha256()), file.name(), problems)
                .orElse(null)) {
            if (tables == null) return Optional.empty();
            return Optional.of(book.open(file, report(tables, problems)));
        }
    }

    private ImportReport report(BatchTables tables, Problems problems) throws IOException, Refusal {
        long fresh = 0;
        long changed = 0;
        long unchanged = 0;
        var counts = new TreeMap<String, Integer>();
        var told = new ArrayList<ImportReport.Intended>();
        for (var portion = portion(tables); !portion.isEmpty(); portion = portion(tables)) {
            var outlook = book.outlook(portion, ImportReport.Bulk.TOLD - told.size());
            fresh += outlook.fresh();
            changed += outlook.changed();
            unchanged += outlook.unchanged();
            told.addAll(outlook.told());
            for (var record : portion) count(counts, record);
        }
        if (fresh + changed + unchanged == 0) problems.error("", "table-no-rows");
        var left = tables.unmapped().stream()
                .map(column -> new ImportReport.LeftColumn(column.name(), column.heading()))
                .toList();
        return new ImportReport(
                SourceFormat.BATCH_TABLES,
                counts.entrySet().stream()
                        .map(one -> new ImportReport.Count(
                                one.getKey(), one.getValue().toString()))
                        .toList(),
                problems.all(),
                told,
                null,
                new ImportReport.Bulk(
                        Long.toString(fresh + changed + unchanged),
                        Long.toString(fresh),
                        Long.toString(changed),
                        Long.toString(unchanged),
                        left));
    }

    /** The lists that such a table can fill, without taking each record apart for it. */
    private static void count(Map<String, Integer> counts, BatchRecord record) {
        counts.merge("materials", record.materials().size(), Integer::sum);
        counts.merge("steps", record.steps().size(), Integer::sum);
        for (var step : record.steps())
            counts.merge("parameters", step.parameters().size(), Integer::sum);
        counts.merge("inProcessTests", record.inProcessTests().size(), Integer::sum);
        counts.merge("qcResults", record.qcResults().size(), Integer::sum);
        counts.merge("yields", record.yields().size(), Integer::sum);
        counts.merge("unmapped", record.unmapped().size(), Integer::sum);
    }

    private static List<BatchRecord> portion(BatchTables tables) throws IOException, Refusal {
        var portion = new ArrayList<BatchRecord>(PORTION);
        while (portion.size() < PORTION) {
            var record = tables.next();
            if (record == null) break;
            portion.add(record);
        }
        return portion;
    }

    /** True if the import is one of a table with very many batches. */
    public boolean holds(String number) throws Refusal {
        return book.bulk(number) != null;
    }

    /**
     * Keeps what the trial run reported, portion by portion.
     *
     * @return number of the import
     * @throws JobStopped between two portions, if somebody asked for that
     */
    public String keep(String number, JobProgress progress) throws IOException, Refusal, JobStopped {
        var file = book.file(number);
        long total = Long.parseLong(book.bulk(number).records());
        long done = 0;
        long left = 0;
        var moved = new ArrayList<String>();
        try (var tables = BatchTables.open(() -> files.open(file.sha256()), file.name(), new Problems())
                .orElseThrow(() -> new IllegalStateException(number + " reads differently from its trial run"))) {
            for (var portion = portion(tables); !portion.isEmpty(); portion = portion(tables)) {
                if (progress.stopWanted()) throw new JobStopped(done, number);
                var kept = book.keepPortion(number, portion);
                done += portion.size();
                left += kept.moved().size();
                kept.moved().stream().limit(MOVED_TOLD - moved.size()).forEach(moved::add);
                progress.at(done, total, "intake.job.keeping");
            }
        }
        book.kept(number, left, moved);
        return number;
    }
}
