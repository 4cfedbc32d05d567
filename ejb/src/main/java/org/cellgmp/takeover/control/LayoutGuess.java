package org.cellgmp.takeover.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.SheetUse.Heading;

/** Finds out what the sheets of a workbook are, by the words above their columns. */
final class LayoutGuess {
    /** Headings stand within the first rows. */
    private static final int WITHIN = 10;

    private static final int LONGEST_HEADING = 120;

    private LayoutGuess() {}

    static BookLayout of(RegisterBook book) throws IOException, Refusal {
        var sheets = new ArrayList<SheetUse>();
        for (var name : book.names())
            if (!RegisterTemplate.OURS.contains(name)) sheets.add(guess(name, beginning(book, name)));
        return new BookLayout(sheets, List.of());
    }

    private static List<SheetRow> beginning(RegisterBook book, String name) throws IOException, Refusal {
        var rows = new ArrayList<SheetRow>();
        book.read(name, row -> {
            if (row.number() > WITHIN) throw new RegisterBook.Enough();
            rows.add(row);
        });
        return rows;
    }

    private static SheetUse guess(String name, List<SheetRow> rows) {
        SheetUse best = null;
        int most = 0;
        for (var row : rows)
            for (var role : SheetRole.values()) {
                var use = use(name, role, row);
                int known = (int) use.headings().stream()
                        .map(Heading::column)
                        .filter(Objects::nonNull)
                        .count();
                // The name of the sheet decides between roles that share headings.
                int weight = 2 * known + (role.sheet().equals(name) ? 1 : 0);
                if (known >= 3 && complete(use) && weight > most) {
                    most = weight;
                    best = use;
                }
            }
        if (best != null) return best;
        var widest = rows.stream()
                .max(java.util.Comparator.comparingInt(row -> row.cells().size()))
                .orElse(null);
        return widest == null ? new SheetUse(name, null, "1", List.of()) : use(name, null, widest);
    }

    private static boolean complete(SheetUse use) {
        return Column.of(use.role()).stream().allMatch(column -> !column.must() || use.letter(column) != null);
    }

    /** The headings of a row. @param role null where the columns are to be named by a person */
    private static SheetUse use(String name, SheetRole role, SheetRow row) {
        var headings = new ArrayList<Heading>();
        var taken = EnumSet.noneOf(Column.class);
        row.cells().forEach((index, cell) -> {
            var words = Prose.shown(cell.text().replaceAll("\\s+", " "), LONGEST_HEADING);
            var column = role == null ? null : Column.named(role, words);
            if (column != null && !taken.add(column)) column = null;
            headings.add(new Heading(CellReference.convertNumToColString(index), words, column));
        });
        return new SheetUse(name, role, Integer.toString(row.number()), headings);
    }

    /** The same for workbooks with the same words above the same columns, whatever a person said they are. */
    static String key(BookLayout layout) {
        return CanonicalJson.digest(layout.sheets().stream()
                .map(sheet -> sheet.headings().stream().map(Heading::words).toList())
                .toList());
    }

    /** What a person said of a workbook with the same headings, for the places where they stand in this one. */
    static BookLayout remembered(BookLayout earlier, BookLayout now) {
        var sheets = new ArrayList<SheetUse>();
        for (int at = 0; at < now.sheets().size(); at++) {
            var said = earlier.sheets().get(at);
            var here = now.sheets().get(at);
            var headings = new ArrayList<Heading>();
            for (int index = 0; index < here.headings().size(); index++) {
                var heading = here.headings().get(index);
                headings.add(new Heading(
                        heading.letter(),
                        heading.words(),
                        said.headings().get(index).column()));
            }
            sheets.add(new SheetUse(here.name(), said.role(), here.headingRow(), headings));
        }
        return new BookLayout(sheets, earlier.words());
    }
}
