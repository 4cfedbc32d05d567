package org.cellgmp.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;

/**
 * What the trial run of a file says; nothing has been kept yet.
 *
 * @param counts what was read
 * @param records what would be kept
 * @param already the version that this very file became before; null if it is new
 * @param bulk what the records are in all, where only the first of them are told one by one; null where all are
 */
public record ImportReport(
        SourceFormat format,
        List<Count> counts,
        List<ReadingProblem> problems,
        List<Intended> records,
        Already already,
        Bulk bulk) {
    /** Most differences told one by one. */
    public static final int MOST_DIFFERENCES = 500;

    public ImportReport {
        counts = counts == null ? List.of() : List.copyOf(counts);
        problems = problems == null ? List.of() : List.copyOf(problems);
        records = records == null ? List.of() : List.copyOf(records);
    }

    /** Of a file whose records are all told one by one. */
    public ImportReport(
            SourceFormat format,
            List<Count> counts,
            List<ReadingProblem> problems,
            List<Intended> records,
            Already already) {
        this(format, counts, problems, records, already, null);
    }

    /**
     * The records of a large file, counted; decimal digits.
     *
     * @param records in all; @param fresh not kept yet; @param changed would become the next version of a kept one
     * @param unchanged kept already just like this; @param unmapped columns that are listed with each record
     */
    public record Bulk(String records, String fresh, String changed, String unchanged, List<LeftColumn> unmapped) {
        /** Most records told one by one. */
        public static final int TOLD = 20;

        public Bulk {
            unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
        }

        boolean anything() {
            return !"0".equals(fresh) || !"0".equals(changed);
        }
    }

    /** A column for which a record has no place. @param table name of its file */
    public record LeftColumn(String table, String heading) {}

    /** How many of one kind of part were read. @param name member of the record; @param number decimal digits */
    public record Count(String name, String number) {}

    /** An earlier import of the same file. @param address record and version */
    public record Already(String address, OffsetDateTime at) {}

    /**
     * One record that would be kept.
     *
     * @param digest of its canonical JSON
     * @param existing number of the record it would correct; null if it would be new
     * @param version latest version of that record at the time of the trial run, decimal digits; null if new
     * @param differences to that version, the first {@link #MOST_DIFFERENCES}
     * @param differenceCount in all, decimal digits
     */
    public record Intended(
            RecordKind kind,
            String title,
            String product,
            String digest,
            String existing,
            String version,
            List<Difference> differences,
            String differenceCount,
            List<Unmapped> unmapped) {
        public Intended {
            differences = differences == null ? List.of() : List.copyOf(differences);
            unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
        }

        /** True if the record is kept already just like this. */
        public boolean unchanged() {
            return existing != null && "0".equals(differenceCount);
        }
    }

    /** One field. @param before null if it was absent; @param after null if it is gone */
    public record Difference(String address, String before, String after) {}

    /** Nothing stands against keeping what was read. */
    public boolean keepable() {
        return already == null
                && (bulk == null ? records.stream().anyMatch(record -> !record.unchanged()) : bulk.anything())
                && problems.stream().noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR);
    }
}
