package org.cellgmp.difference;

import java.util.List;

/**
 * One place at which two texts differ.
 *
 * @param place heading, or page as a number
 * @param spans of running text; empty for a table
 * @param columns heads of a table's columns, those of the later one first; empty for running text
 * @param rows that differ; @param same rows that do not
 */
public record Difference(
        DifferenceKind kind, String place, List<Span> spans, List<String> columns, List<RowDifference> rows, int same) {
    public Difference {
        spans = List.copyOf(spans);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean table() {
        return !rows.isEmpty();
    }

    static Difference text(DifferenceKind kind, String place, List<Span> spans) {
        return new Difference(kind, place, spans, List.of(), List.of(), 0);
    }
}
