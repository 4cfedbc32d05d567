package org.cellgmp.takeover.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.WordUse;
import org.cellgmp.takeover.control.SheetRow.Cell;
import org.cellgmp.takeover.control.SheetRow.Trait;

/** Reads the cells of one sheet by what its columns are, and says what is wrong at which of them. */
final class RowReader {
    /** What the first cell of a row begins with that only shows how rows are filled in. */
    static final String EXAMPLE = "Example 示例";
    /** Most words without a meaning that are asked for. */
    private static final int MOST_UNKNOWN = 60;

    private static final int LONGEST_REST = 20_000;

    private final SheetUse use;
    private final Meanings meanings;
    private final ZoneId zone;
    private final Slips slips;
    private final Map<String, WordUse> unknown;
    private SheetRow row;

    /** @param unknown gathers words that nobody said the meaning of */
    RowReader(SheetUse use, Meanings meanings, ZoneId zone, Slips slips, Map<String, WordUse> unknown) {
        this.use = use;
        this.meanings = meanings;
        this.zone = zone;
        this.slips = slips;
        this.unknown = unknown;
    }

    /** Turns to a row. @return false if there is nothing in it to be taken over */
    boolean at(SheetRow next) {
        row = next;
        if (next.number() <= Integer.parseInt(use.headingRow())) return false;
        for (var heading : use.headings()) {
            var text = next.text(index(heading.letter()));
            if (text != null) return !text.startsWith(EXAMPLE);
        }
        return false;
    }

    int number() {
        return row.number();
    }

    String place() {
        return use.name() + "!" + row.number();
    }

    boolean has(Column column) {
        var cell = cell(column);
        return cell != null && cell.trait() != Trait.ERROR && cell.trait() != Trait.UNCALCULATED;
    }

    /** As it stands there, without checks; null if nothing does. */
    String raw(Column column) {
        var cell = cell(column);
        return cell == null ? null : cell.text();
    }

    /** Null if nothing can be read there; what is wrong is said. */
    String text(Column column) {
        var cell = cell(column);
        if (cell == null) {
            if (column.must()) error(column, "missing", column.heading());
            return null;
        }
        if (cell.trait() == Trait.ERROR) return wrong(column, "cell-error", cell.text());
        if (cell.trait() == Trait.UNCALCULATED) return wrong(column, "uncalculated");
        if (cell.trait() == Trait.FORMULA) warning(column, "formula", cell.text());
        var text = cell.text();
        if (text.length() > column.longest()) return wrong(column, "too-long", Integer.toString(column.longest()));
        if (!printable(text)) return wrong(column, "unprintable");
        return column.kind() == Column.Kind.LINE ? text.replaceAll("\\s+", " ") : text;
    }

    OffsetDateTime time(Column column) {
        var text = text(column);
        if (text == null) return null;
        var at = moment(column, text);
        if (at != null
                && column != Column.DUE
                && column != Column.ACTION_DUE
                && at.toInstant().isAfter(HouseClock.now())) {
            error(column, "future", text);
            return null;
        }
        return at;
    }

    private OffsetDateTime moment(Column column, String text) {
        var cell = cell(column);
        if (cell.number() != null) {
            var at = Days.serial(cell.number(), zone);
            if (at == null) error(column, "no-day", text);
            else warning(column, "serial", text, at.toLocalDate().toString());
            return at;
        }
        var read = Days.of(text, zone);
        if (read == null) error(column, "no-day", text);
        else if (read.doubtful()) error(column, "two-days", text);
        return read == null ? null : read.at();
    }

    LocalDate day(Column column) {
        var at = time(column);
        return at == null ? null : at.toLocalDate();
    }

    <E extends Enum<E>> E word(Class<E> type, Column column) {
        var text = text(column);
        if (text == null) return null;
        var meaning = meanings.of(column.kind(), text);
        if (meaning != null) return Enum.valueOf(type, meaning);
        if (unknown.size() < MOST_UNKNOWN)
            unknown.putIfAbsent(column.kind() + " " + Meanings.plain(text), new WordUse(column.kind(), text, null));
        error(
                column,
                "word",
                text,
                String.join(
                        ", ",
                        Meanings.constants(column.kind()).stream()
                                .map(constant -> Meanings.offered(column.kind(), constant))
                                .toList()));
        return null;
    }

    /** What stands in columns that are none of ours, a line for each; null if nothing does. */
    String rest(Map<String, String> more) {
        var all = new LinkedHashMap<>(more);
        for (var heading : use.headings()) {
            var text = heading.column() == null ? row.text(index(heading.letter())) : null;
            if (text == null) continue;
            if (printable(text)) all.merge(heading.words(), text, (one, other) -> one + "; " + other);
            else slips.error(use.name(), row.number(), heading.letter(), heading.words(), "unprintable");
        }
        var told = new StringBuilder();
        all.forEach((name, text) -> told.append(told.isEmpty() ? "" : "\n")
                .append(name)
                .append(": ")
                .append(text));
        if (told.length() > LONGEST_REST) {
            slips.error(use.name(), row.number(), null, null, "rest-too-long", Integer.toString(LONGEST_REST));
            return null;
        }
        return told.isEmpty() ? null : told.toString();
    }

    void error(Column column, String code, String... arguments) {
        slips.error(use.name(), row.number(), use.letter(column), column.heading(), code, arguments);
    }

    void warning(Column column, String code, String... arguments) {
        slips.warning(use.name(), row.number(), use.letter(column), column.heading(), code, arguments);
    }

    private String wrong(Column column, String code, String... arguments) {
        error(column, code, arguments);
        return null;
    }

    private Cell cell(Column column) {
        var letter = use.letter(column);
        return letter == null ? null : row.cells().get(index(letter));
    }

    static int index(String letter) {
        return CellReference.convertColStringToIndex(letter);
    }

    /** Neither control characters, except line breaks and tabs, nor unpaired surrogates. */
    private static boolean printable(String text) {
        return text.codePoints()
                .allMatch(point -> (!Character.isISOControl(point) || point == '\n' || point == '\r' || point == '\t')
                        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        && (point & 0xfffe) != 0xfffe);
    }
}
