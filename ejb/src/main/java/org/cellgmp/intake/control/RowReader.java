package org.cellgmp.intake.control;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TablePreview;
import org.cellgmp.intake.control.TableRows.Row;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Unmapped;

/** Reads the rows of a table by a mapping, one at a time; nothing of a row that was handed on is held. */
final class RowReader {
    private static final Set<String> NUMBERS =
            Set.of("value", "result", "low", "high", "lower", "upper", "setPoint", "criterion");

    /** A value that has a column of its own. */
    record Own(String name, String value, String uom, String place) {}

    /**
     * What one row says.
     *
     * @param members by dotted path, text or boolean
     * @param own values that have columns of their own
     * @param left cells that no column of the mapping takes
     * @param cells what became of each cell, in order
     */
    record Read(
            Row row, Map<String, Object> members, List<Own> own, List<Unmapped> left, List<TablePreview.Cell> cells) {
        String place() {
            return row.place(0);
        }
    }

    private final TableMapping mapping;
    private final Problems problems;
    private final SourceClock clock;
    private final Map<String, Object> fixed = new LinkedHashMap<>();
    private final List<Unmapped> before = new ArrayList<>();
    private List<String> headings = List.of();
    private Map<Integer, ColumnUse> uses = Map.of();
    private int only = -1;
    private final Map<String, java.util.Optional<Class<?>>> types = new HashMap<>();
    private boolean text;
    private long last;
    private final Set<org.cellgmp.intake.ExpectedCell> awaited;

    RowReader(TableMapping mapping, Problems problems, ZoneId siteZone) {
        this.mapping = mapping;
        this.problems = problems;
        awaited = new java.util.HashSet<>(mapping.expected());
        var zone = mapping.zone() == null ? java.util.Optional.<ZoneId>empty() : SourceTimes.zone(mapping.zone());
        var order = mapping.dayOrder() == null ? LocalTimes.Order.OPEN : LocalTimes.Order.valueOf(mapping.dayOrder());
        clock = new SourceClock(problems, zone.orElse(siteZone), zone.isEmpty(), order, false);
        for (var one : mapping.fixed()) {
            var value = converted(one.member(), one.value(), "");
            if (value != null) fixed.put(one.member(), value);
        }
    }

    /** Reads up to the headings and finds the columns; false if a column is missing or not unique, which is said. */
    boolean begin(TableRows rows, boolean isText) throws IOException, Refusal {
        text = isText;
        int wanted = mapping.headingRow() == null ? 1 : Integer.parseInt(mapping.headingRow());
        for (int i = 1; i < wanted; i++) {
            var row = seen(rows.next());
            if (row == null) break;
            for (int column = 0; column < row.cells().size(); column++)
                if (!row.cell(column).isEmpty()) before.add(new Unmapped(row.place(column), row.cell(column)));
        }
        long line = 1;
        if (wanted > 0) {
            var row = seen(rows.next());
            if (row == null) {
                problems.error(Integer.toString(wanted), "table-no-headings");
                return false;
            }
            line = row.number();
            headings = named(row.cells());
        }
        return find(line);
    }

    /** Headings as a mapping names them: a second one of the same words with its number. */
    static List<String> named(List<String> cells) {
        var counts = new HashMap<String, Integer>();
        return cells.stream()
                .map(cell -> {
                    int number = counts.merge(plain(cell), 1, Integer::sum);
                    return number == 1 || cell.isEmpty() ? cell : cell + "#" + number;
                })
                .toList();
    }

    private static String plain(String heading) {
        return heading.replace('\u03bc', '\u00b5')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private boolean find(long line) {
        uses = new HashMap<>();
        boolean whole = true;
        for (var use : mapping.columns()) {
            int column = column(use.column());
            if (column >= 0 && uses.putIfAbsent(column, use) != null) {
                problems.error(line + ":" + (column + 1), "column-used-twice", use.column());
                whole = false;
            } else if (column < 0 && !use.mayLack()) {
                problems.error(Long.toString(line), "column-missing", use.column());
                whole = false;
            } else if (column >= 0 && twice(use.column())) {
                problems.error(line + ":" + (column + 1), "heading-twice", use.column());
                whole = false;
            }
        }
        if (mapping.onlyColumn() != null) {
            only = column(mapping.onlyColumn());
            if (only < 0) {
                problems.error(Long.toString(line), "column-missing", mapping.onlyColumn());
                whole = false;
            }
        }
        return whole;
    }

    private int column(String name) {
        for (int i = 0; i < headings.size(); i++) if (plain(headings.get(i)).equals(plain(name))) return i;
        if (name.matches("#[1-9][0-9]{0,3}")) {
            int number = Integer.parseInt(name.substring(1)) - 1;
            if (headings.isEmpty() || number < headings.size()) return number;
        }
        var first = name.endsWith("#1") ? name.substring(0, name.length() - 2) : null;
        return first == null ? -1 : column(first);
    }

    /** True if the heading stands there more than once and the mapping does not say which it means. */
    private boolean twice(String name) {
        return headings.stream().anyMatch(one -> plain(one).equals(plain(name) + "#2")) && !name.contains("#");
    }

    List<String> headings() {
        return headings;
    }

    /** What stands above the headings. */
    List<Unmapped> before() {
        return before;
    }

    /** The next row that is to be read; null at the end. */
    Read next(TableRows rows) throws IOException, Refusal {
        for (var row = seen(rows.next()); row != null; row = seen(rows.next())) {
            if (row.empty()) continue;
            if (only >= 0 && !row.cell(only).equals(mapping.onlyValue())) {
                for (int i = 0; i < row.cells().size() && before.size() < Leftovers.MOST; i++)
                    if (!row.cell(i).isEmpty()) before.add(new Unmapped(row.place(i), row.cell(i)));
                continue;
            }
            return read(row);
        }
        return null;
    }

    /** Checks the cells by which the layout is known; at the end of the table, those that never came. */
    private Row seen(Row row) {
        if (row != null) last = row.number();
        for (var cell : List.copyOf(awaited)) {
            var place = cell.place().split(":");
            boolean anywhere = place[0].equals("*");
            if (row != null && !anywhere && !place[0].equals(Long.toString(row.number()))) continue;
            var found = row == null ? "" : row.cell(Integer.parseInt(place[1]) - 1);
            if (row != null && anywhere && !found.startsWith(cell.text())) continue;
            awaited.remove(cell);
            if (!found.startsWith(cell.text()))
                problems.error(anywhere ? last + ":" + place[1] : cell.place(), "cell-unexpected", cell.text(), found);
        }
        return row;
    }

    private Read read(Row row) {
        var members = new LinkedHashMap<String, Object>(fixed);
        var own = new ArrayList<Own>();
        var left = new ArrayList<Unmapped>();
        var cells = new ArrayList<TablePreview.Cell>();
        int width = row.cells().size();
        if (text && width < headings.size() && !mapping.rowsMayBeShort())
            problems.error(row.place(width), "row-cut", headings.get(width));
        for (int i = 0; i < width; i++) {
            var cell = row.cell(i);
            if (!CellText.printable(cell)) {
                problems.error(row.place(i), "cell-characters");
                cells.add(new TablePreview.Cell("", null, null));
                continue;
            }
            if (!headings.isEmpty() && i >= headings.size() && !cell.isEmpty())
                problems.error(row.place(i), "row-too-long", cell);
            cells.add(cell(cell, i, row, members, own, left));
        }
        return new Read(row, members, own, left, cells);
    }

    private TablePreview.Cell cell(
            String cell, int column, Row row, Map<String, Object> members, List<Own> own, List<Unmapped> left) {
        var use = uses.get(column);
        var place = row.place(column);
        if (use == null) {
            if (!cell.isEmpty()) left.add(new Unmapped(place + heading(column), cell));
            return new TablePreview.Cell(cell, null, null);
        }
        if (use.member() == null) {
            var name = use.name() == null ? headings.isEmpty() ? use.column() : headings.get(column) : use.name();
            if (cell.isEmpty()) return new TablePreview.Cell(cell, name, null);
            var value = number(cell);
            if (RecordedNumber.parse(value).isEmpty()) problems.warning(place, "not-a-number", cell);
            own.add(new Own(name, value, use.uom(), place));
            return new TablePreview.Cell(cell, name, value + (use.uom() == null ? "" : " " + use.uom()));
        }
        var value = cell.isEmpty() ? null : converted(use.member(), cell, place);
        if (value != null) members.put(use.member(), value);
        return new TablePreview.Cell(cell, use.member(), value == null ? null : value.toString());
    }

    private String heading(int column) {
        return column < headings.size() && !headings.get(column).isEmpty() ? " " + headings.get(column) : "";
    }

    /** The text in the form that canonical JSON keeps; null if it is none, which is said. */
    private Object converted(String member, String cell, String place) {
        var type = types.computeIfAbsent(
                        member, path -> MemberTypes.leaf(mapping.target().kind(), path))
                .orElse(null);
        if (type == null) {
            problems.error(place, "member-unknown", member);
            return null;
        }
        if (type == OffsetDateTime.class)
            return clock.read(cell, place).map(OffsetDateTime::toString).orElse(null);
        if (type == LocalDate.class) return day(cell, place);
        if (type == Boolean.class) return FieldText.yesNo(cell, place, problems);
        if (type.isEnum()) {
            for (var constant : type.getEnumConstants())
                if (((Enum<?>) constant).name().equalsIgnoreCase(cell)) return ((Enum<?>) constant).name();
            problems.error(place, "not-in-list", cell);
            return null;
        }
        return NUMBERS.contains(member.substring(member.lastIndexOf('.') + 1)) ? number(cell) : cell;
    }

    private String day(String cell, String place) {
        var order = mapping.dayOrder() == null ? LocalTimes.Order.OPEN : LocalTimes.Order.valueOf(mapping.dayOrder());
        var day = SourceTimes.day(cell).or(() -> LocalTimes.read(cell, order).map(at -> at.toLocalDate()));
        if (day.isEmpty()) problems.error(place, LocalTimes.open(cell) ? "day-order-open" : "not-a-day", cell);
        return day.map(LocalDate::toString).orElse(null);
    }

    /** Digits with a point, where the mapping says that they are written with a comma; anything else as it stands. */
    private String number(String cell) {
        if (!",".equals(mapping.decimal())) return cell;
        var plain = cell.matches("[<>=\u2264\u2265 ]*[+-]?[0-9]{1,3}([. \u202f'][0-9]{3})+(,[0-9]+)?")
                ? cell.replaceAll("(?<=[0-9])[. \u202f'](?=[0-9]{3})", "")
                : cell;
        var pointed = plain.replace(',', '.');
        return plain.indexOf(',') == plain.lastIndexOf(',')
                        && RecordedNumber.parse(pointed).isPresent()
                ? pointed
                : cell;
    }
}
