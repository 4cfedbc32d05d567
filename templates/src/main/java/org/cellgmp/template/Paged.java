package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.template.LineFitter.Fitted;

/** What stands where on the pages of a document, before anything is drawn. Points, from the top left corner of a page. */
final class Paged {
    static final double LEFT = 25 * PrintStyle.MM;
    static final double TOP = 25 * PrintStyle.MM;
    static final double ACROSS = 1.5 * PrintStyle.MM;
    static final double DOWN = 0.9 * PrintStyle.MM;

    /** @param bottom lower end of what may be filled */
    record Sheet(boolean landscape, List<Item> items) {
        double width() {
            return (landscape ? 297 : 210) * PrintStyle.MM;
        }

        double height() {
            return (landscape ? 210 : 297) * PrintStyle.MM;
        }

        double textWidth() {
            return (landscape ? 242 : 165) * PrintStyle.MM;
        }

        double bottom() {
            return height() - (landscape ? 20 : 36) * PrintStyle.MM;
        }
    }

    sealed interface Item permits Words, Strip, Entry {}

    /** @param goesOn true for the rest of a paragraph that begins on the page before */
    record Words(PrintStyle style, double y, List<Fitted> lines, boolean goesOn) implements Item {}

    /**
     * A row of a table, or so many of its lines as fit the page.
     *
     * @param part where the lines begin: 0 for a row that begins here
     * @param repeated true for the head of a table that stands on an earlier page already
     */
    record Strip(
            Grid grid, Rendition.Row row, List<List<Fitted>> cells, int part, double y, double height, boolean repeated)
            implements Item {}

    /** A line of the contents. @param heading that it leads to */
    record Entry(double y, double indent, List<Fitted> lines, int heading) implements Item {}

    /** A table on paper. @param edges of its columns, one more than columns */
    record Grid(Rendition.Table table, double[] edges, boolean facts) {
        /** How wide the letters of a cell may run. */
        double room(int column, int span) {
            return right(column, span) - edges[column] - 2 * ACROSS;
        }

        double right(int column, int span) {
            return edges[Math.min(column + Math.max(span, 1), edges.length - 1)];
        }
    }

    final List<Sheet> sheets = new ArrayList<>();
    /** Sheet of each heading, from 0, in the order of the headings; and how far down it stands. */
    final List<int[]> headings = new ArrayList<>();
}
