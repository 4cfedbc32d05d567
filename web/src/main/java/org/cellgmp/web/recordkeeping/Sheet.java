package org.cellgmp.web.recordkeeping;

import java.util.List;
import org.cellgmp.guideline.Finding;
import org.cellgmp.web.page.Cell;

/**
 * A record set for reading: sections of fields and lines in the order of the record, with the findings beside them.
 *
 * @param elsewhere findings about other records, or about a place that this version does not have
 */
public record Sheet(List<Section> sections, List<Finding> elsewhere) {
    /** One part of the record. @param empty true if nothing is recorded here, which is said and not left out */
    public record Section(String anchor, String title, List<Block> blocks, List<Finding> notes, boolean empty) {}

    /** Fields and lines that belong together, e.g. one step with its parameters. @param title null for the only block */
    public record Block(String anchor, String title, List<Slot> fields, List<Table> tables, List<Finding> notes) {}

    /** Lines of one kind. @param title also the caption; @param noted true if any line has findings beside it */
    public record Table(String anchor, String title, List<String> columns, List<Row> rows, boolean noted) {
        /** Lines on the page that the margin beside a line runs over: down to the next line with a note. 0 if it began above. */
        public int margin(int row) {
            if (row > 0 && !rows.get(row).remarked()) return 0;
            int lines = rows.get(row).lines();
            for (int below = row + 1; below < rows.size() && !rows.get(below).remarked(); below++)
                lines += rows.get(below).lines();
            return lines;
        }
    }

    /** One line. @param more what has no column, below the line; @param event id if the line tells an exceptional event */
    public record Row(String anchor, List<Slot> cells, List<Slot> more, List<Finding> notes, String event) {
        boolean remarked() {
            return !notes.isEmpty() || event != null;
        }

        int lines() {
            return more.isEmpty() ? 1 : 2;
        }
    }

    /**
     * One place on the page, with more than one datum for a range or a list.
     *
     * @param between stands between the cells
     * @param trend what the same measurement gave before; null if there is nothing to compare with
     */
    public record Slot(String label, List<Cell> cells, String between, Trend trend) {
        Slot(String label, List<Cell> cells, String between) {
            this(label, cells, between, null);
        }
    }
}
