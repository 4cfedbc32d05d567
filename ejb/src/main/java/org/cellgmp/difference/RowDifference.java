package org.cellgmp.difference;

import java.util.List;

/** A row that differs. @param cells in the order of the later table's columns, then those that are gone */
public record RowDifference(DifferenceKind kind, List<Cell> cells) {
    /** @param before empty if there was none; @param now empty if there is none */
    public record Cell(String before, String now) {
        public boolean changed() {
            return !before.equals(now);
        }
    }

    public RowDifference {
        cells = List.copyOf(cells);
    }
}
