package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.template.LineFitter.Fitted;
import org.cellgmp.template.Paged.Grid;
import org.cellgmp.template.Paged.Sheet;
import org.cellgmp.template.Paged.Strip;

/** Lays paragraphs and tables out on pages, from top to bottom, in one pass over the document. */
final class PageFlow {
    private static final PrintStyle CELL = PrintStyle.CELL;
    private static final double AFTER_A_TABLE = 3 * PrintStyle.MM;

    private final LineFitter fitter = new LineFitter();
    private final Paged paged = new Paged();
    private Sheet sheet;
    private double y;
    /** Space that the block above keeps below it. */
    private double kept;

    private PageFlow() {}

    /** @throws IllegalArgumentException if the document has a drawing or a pair, which only the layout library sets */
    static Paged of(Rendition rendition) {
        var flow = new PageFlow();
        boolean contents = true;
        for (var section : rendition.sections()) {
            flow.turn(section.landscape());
            for (var block : section.blocks()) {
                if (contents && block instanceof Rendition.Paragraph one && one.heading()) {
                    flow.contents(rendition);
                    contents = false;
                }
                if (block instanceof Rendition.Paragraph paragraph) flow.paragraph(paragraph);
                else if (block instanceof Rendition.Table table) flow.table(table);
                else throw new IllegalArgumentException("a drawing or a pair is set by the layout library");
            }
        }
        return flow.paged;
    }

    private void turn(boolean landscape) {
        sheet = new Sheet(landscape, new ArrayList<>());
        paged.sheets.add(sheet);
        y = Paged.TOP;
        kept = 0;
    }

    private double left() {
        return sheet.bottom() - y;
    }

    private void contents(Rendition rendition) {
        var outline = Outline.of(rendition);
        words(PrintStyle.CAPTION, List.of(plain(Outline.heading(rendition.language()))), 0);
        int heading = 0;
        for (var entry : outline) {
            entry(entry.text(), 0, ++heading);
            for (var below : entry.below()) entry(below.text(), 6 * PrintStyle.MM, ++heading);
        }
        turn(sheet.landscape());
    }

    private void entry(String text, double indent, int heading) {
        var style = PrintStyle.NORMAL;
        double number = 15 * PrintStyle.MM;
        var lines = fitter.fit(List.of(plain(text)), style.face, style.size, sheet.textWidth() - indent - number);
        double height = lines.size() * style.leading;
        space(PrintStyle.MM, height);
        sheet.items().add(new Paged.Entry(y, indent, lines, heading));
        y += height;
        kept = PrintStyle.MM;
    }

    private static Rendition.Line plain(String text) {
        return new Rendition.Line(null, List.of(Rendition.Piece.words(text)));
    }

    private void paragraph(Rendition.Paragraph paragraph) {
        var style = PrintStyle.of(paragraph.style());
        int heading = 0;
        if (paragraph.heading()) {
            paged.headings.add(new int[2]);
            heading = paged.headings.size();
        }
        words(style, paragraph.lines(), heading);
    }

    private void words(PrintStyle style, List<Rendition.Line> told, int heading) {
        var lines = fitter.fit(told, style.face, style.size, sheet.textWidth());
        space(style.before, Math.max(style.leading, style.room - style.before));
        if (heading > 0) {
            var place = paged.headings.get(heading - 1);
            place[0] = paged.sheets.size() - 1;
            place[1] = (int) y;
        }
        int from = 0;
        while (from < lines.size()) {
            int fits = Math.max(1, (int) ((left() + 0.01) / style.leading));
            int until = Math.min(lines.size(), from + fits);
            sheet.items().add(new Paged.Words(style, y, lines.subList(from, until), from > 0));
            y += (until - from) * style.leading;
            from = until;
            if (from < lines.size()) turn(sheet.landscape());
        }
        kept = style.after;
    }

    /** Leaves the larger of the two spaces that meet, or goes to the next page if less than the height is left. */
    private void space(double before, double height) {
        boolean first = y == Paged.TOP;
        double gap = first ? 0 : Math.max(kept, before);
        if (!first && left() < gap + height) turn(sheet.landscape());
        else y += gap;
    }

    private void table(Rendition.Table table) {
        var grid = grid(table);
        var rows = new ArrayList<List<List<Fitted>>>();
        var head = new ArrayList<Integer>();
        double whole = 0;
        if (grid.facts()) {
            for (var row : table.rows()) rows.add(fitted(grid, row));
            for (var row : rows) whole += height(row);
        } else for (int i = 0; i < table.rows().size() && table.rows().get(i).header(); i++) head.add(i);
        double page = sheet.bottom() - Paged.TOP;
        var heads = head.stream().map(i -> fitted(grid, table.rows().get(i))).toList();
        double headHeight = heads.stream().mapToDouble(PageFlow::height).sum();
        double begin = headHeight
                + (table.rows().size() > heads.size() && !grid.facts()
                        ? height(fitted(grid, table.rows().get(heads.size())))
                        : 2 * CELL.leading);
        space(0, whole > 0 && whole <= page ? whole : Math.min(begin, page / 2));
        boolean begun = false;
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var cells = grid.facts() ? rows.get(i) : i < heads.size() ? heads.get(i) : fitted(grid, row);
            double height = height(cells);
            boolean top = y == Paged.TOP || begun && y <= Paged.TOP + headHeight + 0.01;
            if (left() + 0.01 < height && !top && (height <= page - headHeight || left() < 4 * CELL.leading)) {
                turn(sheet.landscape());
                if (i >= heads.size()) repeat(grid, table, heads);
            }
            begun = true;
            place(grid, row, cells, heads, headHeight);
        }
        kept = AFTER_A_TABLE;
    }

    private void repeat(Grid grid, Rendition.Table table, List<List<List<Fitted>>> heads) {
        for (int i = 0; i < heads.size(); i++) {
            double height = height(heads.get(i));
            sheet.items().add(new Strip(grid, table.rows().get(i), heads.get(i), 0, y, height, true));
            y += height;
        }
    }

    /** Puts a row down; one that is higher than a page goes on under the head of the table on the next. */
    private void place(
            Grid grid, Rendition.Row row, List<List<Fitted>> cells, List<List<List<Fitted>>> heads, double headHeight) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        int from = 0;
        while (true) {
            int fits = Math.max(1, (int) ((left() - 2 * Paged.DOWN + 0.01) / CELL.leading));
            int until = Math.min(lines, from + fits);
            int begin = from;
            var part = from == 0 && until == lines
                    ? cells
                    : cells.stream()
                            .map(cell -> cell.subList(Math.min(begin, cell.size()), Math.min(until, cell.size())))
                            .toList();
            double height = (until - from) * CELL.leading + 2 * Paged.DOWN;
            sheet.items().add(new Strip(grid, row, part, from, y, height, false));
            y += height;
            from = until;
            if (from >= lines) return;
            turn(sheet.landscape());
            if (!row.header() && headHeight < (sheet.bottom() - Paged.TOP) / 2) repeat(grid, grid.table(), heads);
        }
    }

    private Grid grid(Rendition.Table table) {
        var edges = new double[table.widths().size() + 1];
        edges[0] = Paged.LEFT;
        double total = table.widths().stream().mapToInt(Integer::intValue).sum();
        double sum = 0;
        for (int i = 0; i < table.widths().size(); i++) {
            sum += table.widths().get(i);
            edges[i + 1] = Paged.LEFT + sheet.textWidth() * sum / total;
        }
        return new Grid(table, edges, table.rows().stream().noneMatch(Rendition.Row::header));
    }

    private List<List<Fitted>> fitted(Grid grid, Rendition.Row row) {
        var cells = new ArrayList<List<Fitted>>(row.cells().size());
        int column = 0;
        for (var cell : row.cells()) {
            var face = cell.label() ? Typeface.BOLD : Typeface.REGULAR;
            cells.add(fitter.fit(cell.lines(), face, CELL.size, grid.room(column, cell.span())));
            column = Math.min(column + Math.max(1, cell.span()), grid.edges().length - 2);
        }
        return cells;
    }

    private static double height(List<List<Fitted>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * CELL.leading + 2 * Paged.DOWN;
    }
}
