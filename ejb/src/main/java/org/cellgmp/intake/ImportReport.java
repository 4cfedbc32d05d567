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
 */
public record ImportReport(
        SourceFormat format,
        List<Count> counts,
        List<ReadingProblem> problems,
        List<Intended> records,
        Already already) {
    /** Most differences told one by one. */
    public static final int MOST_DIFFERENCES = 500;

    public ImportReport {
        counts = counts == null ? List.of() : List.copyOf(counts);
        problems = problems == null ? List.of() : List.copyOf(problems);
        records = records == null ? List.of() : List.copyOf(records);
    }

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
                && records.stream().anyMatch(record -> !record.unchanged())
                && problems.stream().noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR);
    }
}
