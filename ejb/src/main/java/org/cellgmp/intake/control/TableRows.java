package org.cellgmp.intake.control;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.cellgmp.ground.Refusal;

/** The rows of a table, one after the other; whatever the table lies in. */
interface TableRows extends Closeable {
    /** Most columns of a row. */
    int MOST_COLUMNS = 2000;
    /** Longest row, characters. */
    int LONGEST_ROW = 1 << 20;

    /**
     * @param number line of the file where the row begins, or row of the sheet, from 1
     * @param cells as recorded, without the blanks around them; an empty cell is an empty text
     */
    record Row(long number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean empty() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** Line and column, the latter from 1. */
        String place(int column) {
            return number + ":" + (column + 1);
        }
    }

    /**
     * The next row; null at the end.
     *
     * @throws Refusal if the table is broken or beyond the bounds, naming the line
     */
    Row next() throws IOException, Refusal;
}
