package org.cellgmp.intake;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;

/**
 * What a reader made of a source.
 *
 * @param kind what kind of records the source holds
 * @param records what was read, in the order of the source; empty if the problems left nothing
 * @param counts what was read, by member of the record, e.g. steps 12
 */
public record Reading(
        SourceFormat format,
        RecordKind kind,
        List<Kept> records,
        List<ReadingProblem> problems,
        Map<String, Integer> counts) {
    public Reading {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
        counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
    }

    /** Of a source that holds an executed batch record. */
    public Reading(
            SourceFormat format, List<Kept> records, List<ReadingProblem> problems, Map<String, Integer> counts) {
        this(format, RecordKind.BATCH_RECORD, records, problems, counts);
    }

    /** True if something was read and nothing stands against keeping it. */
    public boolean keepable() {
        return !records.isEmpty()
                && problems.stream().noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR);
    }
}
