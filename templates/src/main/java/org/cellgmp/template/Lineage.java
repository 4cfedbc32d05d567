package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cellgmp.record.Address;
import org.cellgmp.template.Rendition.Cell;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Table;

/** Where each figure of a rendition comes from, in the order of the document. */
public final class Lineage {
    /**
     * @param heading under which the figure stands; @param row text of the first cell of its row, @param column text at the
     *     head of its column; both empty outside a table
     * @param printed as the document shows it
     */
    public record Place(String heading, String row, String column, String printed, Address address) {}

    private final List<Place> places = new ArrayList<>();
    private String heading = "";

    private Lineage() {}

    /** Every figure that has an address; a figure that stands once in each language counts once. */
    public static List<Place> of(Rendition rendition) {
        var lineage = new Lineage();
        for (var block : rendition.blocks()) {
            if (block instanceof Rendition.Paragraph paragraph) {
                if (paragraph.heading()) lineage.heading = paragraph.text().replace('\n', ' ');
                lineage.take(paragraph.lines(), "", "");
            } else if (block instanceof Rendition.Pair pair) {
                var both = new ArrayList<>(pair.english().lines());
                both.addAll(pair.chinese().lines());
                lineage.take(both, "", "");
            } else if (block instanceof Table table) lineage.take(table);
        }
        return List.copyOf(lineage.places);
    }

    private void take(Table table) {
        var heads = new ArrayList<String>();
        for (var row : table.rows()) {
            if (row.header()) heads.clear();
            String label = "";
            int column = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                if (row.header()) for (int span = 0; span < cell.span(); span++) heads.add(flat(cell));
                var head = !row.header() && column < heads.size() ? heads.get(column) : "";
                // In a table of labels and values the label is the cell before.
                if (heads.isEmpty() && i > 0) label = flat(row.cells().get(i - 1));
                take(
                        cell.lines(),
                        heads.isEmpty() || row.header()
                                ? label
                                : flat(row.cells().get(0)),
                        head);
                column += cell.span();
            }
        }
    }

    private static String flat(Cell cell) {
        return cell.text().replace('\n', ' ');
    }

    private void take(List<Line> lines, String row, String column) {
        var seen = new ArrayList<Address>();
        for (var line : lines)
            for (var piece : line.pieces())
                if (piece.address() != null && seen.stream().noneMatch(one -> Objects.equals(one, piece.address()))) {
                    seen.add(piece.address());
                    places.add(new Place(heading, row, column, piece.text(), piece.address()));
                }
    }
}
