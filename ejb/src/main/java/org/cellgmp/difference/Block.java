package org.cellgmp.difference;

import java.util.List;

/**
 * A piece of a text as it reads.
 *
 * @param heading under which it stands; its own words for a heading; empty before the first
 * @param text of a heading or paragraph; empty for a table
 * @param rows of a table, heads first; empty otherwise
 */
public record Block(Kind kind, String heading, String text, List<Row> rows) {
    /** What it is. */
    public enum Kind {
        HEADING,
        TEXT,
        TABLE
    }

    /**
     * @param head true for a row of column heads
     * @param cells as they read, lines joined by a blank
     * @param addresses of the first figure of each cell, without the version of its record; empty where a cell shows none
     */
    public record Row(boolean head, List<String> cells, List<String> addresses) {
        public Row {
            cells = List.copyOf(cells);
            addresses = List.copyOf(addresses);
        }
    }

    public Block {
        rows = List.copyOf(rows);
    }
}
