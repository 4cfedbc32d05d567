package org.cellgmp.intake;

import java.util.List;

/**
 * The beginning of a table, and what each cell of it becomes.
 *
 * @param encoding that it is in; null for a workbook
 * @param separator between its cells; null for a workbook
 * @param headingRow row of the headings, from 1; 0 if there are none
 * @param headings of the columns, in the way a mapping names them
 * @param rows the first ones
 * @param problems at line and column
 */
public record TablePreview(
        String encoding,
        String separator,
        int headingRow,
        List<String> headings,
        List<Line> rows,
        List<ReadingProblem> problems) {
    /** Most rows shown. */
    public static final int MOST_ROWS = 20;

    public TablePreview {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** One row. @param number line of the file or row of the sheet */
    public record Line(long number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param text as it stands there
     * @param becomes member or name of the value; null if the cell is only listed
     * @param value what would be kept; null if nothing
     */
    public record Cell(String text, String becomes, String value) {}
}
