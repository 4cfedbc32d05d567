package org.cellgmp.takeover.control;

import java.util.SortedMap;

/**
 * A row of a sheet.
 *
 * @param number from 1; @param cells those with something in them, by column from 0
 */
record SheetRow(int number, SortedMap<Integer, Cell> cells) {
    /** What makes a cell worth a word. SERIAL: a bare number that no format calls a day. */
    enum Trait {
        PLAIN,
        FORMULA,
        UNCALCULATED,
        ERROR,
        SERIAL
    }

    /** @param text as a person sees it, days as ISO 8601; @param number behind a bare number, else null */
    record Cell(String text, Trait trait, Double number) {}

    String text(int column) {
        var cell = cells.get(column);
        return cell == null ? null : cell.text();
    }
}
