package org.cellgmp.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.difference.Block.Row;

/**
 * Differences of two tables. Rows are matched by their first cells, as many as it takes to tell them apart; rows that find no partner
 * so, by the record cell that their figures are taken from. Columns are matched by their heads.
 */
final class Tables {
    private final List<Row> before;
    private final List<Row> now;
    private final List<String> columns;
    /** For each column shown, its place in the earlier table, or -1. */
    private final List<Integer> old = new ArrayList<>();
    /** For each column shown, its place in the later table, or -1. */
    private final List<Integer> later = new ArrayList<>();

    private Tables(Block before, Block now) {
        this.before = body(before);
        this.now = body(now);
        columns = columns(heads(before), heads(now));
    }

    /** Null if nothing differs. */
    static Difference of(String place, Block before, Block now) {
        return new Tables(before, now).compare(place, DifferenceKind.CHANGED);
    }

    /** A table that was not there, or is no more. */
    static Difference whole(DifferenceKind kind, Block table) {
        var none = new Block(Block.Kind.TABLE, table.heading(), "", List.of());
        boolean added = kind == DifferenceKind.ADDED;
        var found = new Tables(added ? none : table, added ? table : none).compare(table.heading(), kind);
        return found == null ? Difference.text(kind, table.heading(), List.of()) : found;
    }

    private Difference compare(String place, DifferenceKind kind) {
        var partners = partners();
        var taken = new HashSet<>(partners.values());
        var rows = new ArrayList<RowDifference>();
        int same = 0;
        int gone = 0;
        for (int i = 0; i < now.size(); i++) {
            var partner = partners.get(i);
            // What is gone stands before the row that follows its place.
            for (; partner != null && gone < partner; gone++)
                if (!taken.contains(gone)) rows.add(row(DifferenceKind.REMOVED, before.get(gone), null));
            if (partner == null) rows.add(row(DifferenceKind.ADDED, null, now.get(i)));
            else {
                var row = row(DifferenceKind.CHANGED, before.get(partner), now.get(i));
                if (row.cells().stream().anyMatch(RowDifference.Cell::changed)) rows.add(row);
                else same++;
            }
        }
        for (; gone < before.size(); gone++)
            if (!taken.contains(gone)) rows.add(row(DifferenceKind.REMOVED, before.get(gone), null));
        return rows.isEmpty() ? null : new Difference(kind, place, List.of(), columns, rows, same);
    }

    private RowDifference row(DifferenceKind kind, Row was, Row is) {
        var cells = new ArrayList<RowDifference.Cell>();
        for (int column = 0; column < old.size(); column++)
            cells.add(new RowDifference.Cell(cell(was, old.get(column)), cell(is, later.get(column))));
        return new RowDifference(kind, cells);
    }

    private static String cell(Row row, int column) {
        return row == null || column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column);
    }

    /** Partner in the earlier table by place in the later one. */
    private Map<Integer, Integer> partners() {
        int widest = Math.max(width(before), width(now));
        var partners = new HashMap<Integer, Integer>();
        int cells = 1;
        while (cells < widest && (!apart(before, cells) || !apart(now, cells))) cells++;
        match(partners, keys(before, cells), keys(now, cells));
        match(partners, addresses(before), addresses(now));
        return partners;
    }

    /** Only rows that have no partner yet are matched. */
    private static void match(Map<Integer, Integer> partners, List<String> was, List<String> is) {
        var free = new LinkedHashMap<String, Integer>();
        var taken = Set.copyOf(partners.values());
        for (int i = 0; i < was.size(); i++)
            if (was.get(i) != null && !taken.contains(i)) free.putIfAbsent(was.get(i), i);
        for (int i = 0; i < is.size(); i++) {
            if (is.get(i) == null || partners.containsKey(i)) continue;
            var partner = free.remove(is.get(i));
            if (partner != null) partners.put(i, partner);
        }
    }

    private static boolean apart(List<Row> rows, int cells) {
        var seen = new HashSet<List<String>>();
        return rows.stream().allMatch(row -> seen.add(first(row, cells)));
    }

    private static List<String> first(Row row, int cells) {
        return row.cells().subList(0, Math.min(cells, row.cells().size()));
    }

    /** Rows that cannot be told apart are counted. */
    private static List<String> keys(List<Row> rows, int cells) {
        var seen = new HashMap<List<String>, Integer>();
        return rows.stream()
                .map(row -> first(row, cells))
                .map(first -> first + "#" + seen.merge(first, 1, Integer::sum))
                .toList();
    }

    private static List<String> addresses(List<Row> rows) {
        var addresses = new ArrayList<String>();
        for (var row : rows)
            addresses.add(row.addresses().stream()
                    .filter(address -> !address.isEmpty())
                    .findFirst()
                    .orElse(null));
        return addresses;
    }

    private List<String> columns(List<String> was, List<String> is) {
        int columnsBefore = width(before);
        int columnsNow = width(now);
        var names = new ArrayList<String>();
        if (was.size() != columnsBefore || is.size() != columnsNow) {
            // Heads that span several columns name none of them: places decide.
            for (int i = 0; i < Math.max(columnsBefore, columnsNow); i++)
                column(names, i < is.size() && is.size() == columnsNow ? is.get(i) : "", i, i);
            return names;
        }
        var left = new ArrayList<Integer>();
        for (int i = 0; i < was.size(); i++) left.add(i);
        for (int i = 0; i < is.size(); i++) {
            var name = is.get(i);
            var partner = left.stream()
                    .filter(one -> was.get(one).equals(name))
                    .findFirst()
                    .orElse(-1);
            left.remove(partner);
            column(names, name, partner, i);
        }
        for (var gone : left) column(names, was.get(gone), gone, -1);
        return names;
    }

    private void column(List<String> names, String name, int was, int is) {
        names.add(name);
        old.add(was);
        later.add(is);
    }

    private static int width(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The last row of heads. */
    private static List<String> heads(Block table) {
        List<String> heads = List.of();
        for (var row : table.rows()) if (row.head()) heads = row.cells();
        return heads;
    }

    private static List<Row> body(Block table) {
        return table.rows().stream().filter(row -> !row.head()).toList();
    }
}
