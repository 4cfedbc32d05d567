package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.intake.EntryPlace;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.record.layout.Sheet;

/** Reads what a person entered in a form, by the same layout and the same rules as the cells of a workbook. */
public final class EnteredRecord {
    /** Most rows of one part; longer lists come in with a workbook. */
    public static final int MOST_ROWS = 500;

    private final RecordLayout layout;
    private final Map<String, String> entered;
    private final Problems problems = new Problems();
    private final FieldText words;
    private final Map<String, Object> tree = new TreeMap<>();

    private EnteredRecord(RecordKind kind, Map<String, String> entered, ZoneId siteZone) {
        this.layout = RecordLayout.of(kind);
        this.entered = entered;
        this.words = new FieldText(problems, siteZone);
        // The form says in which zone it takes times without offset.
        words.zone(siteZone.getId(), "");
    }

    /**
     * @param entered texts by {@link EntryPlace}; what names no place of the layout is not looked at
     * @return at most one record; the places of its problems are those of the entries
     */
    public static Reading read(RecordKind kind, Map<String, String> entered, ZoneId siteZone) {
        return new EnteredRecord(kind, entered, siteZone).reading(kind);
    }

    private Reading reading(RecordKind kind) {
        var zone = text(EntryPlace.of(0, "header.timeZone"));
        if (kind == RecordKind.BATCH_RECORD && zone != null) words.zone(zone, EntryPlace.of(0, "header.timeZone"));
        for (int at = 0; at < layout.sheets().size(); at++) {
            var sheet = layout.sheets().get(at);
            if (sheet.form()) form(at, sheet);
            else rows(at, sheet);
        }
        var records = new ArrayList<Kept>();
        boolean named = kind.naming().stream().allMatch(path -> RecordTree.get(tree, path) != null);
        if (named) records.add(kind.read(CanonicalJson.write(tree)));
        var counts = new LinkedHashMap<String, Integer>();
        records.forEach(record -> Counts.add(counts, record));
        return new Reading(SourceFormat.RECORD_FORM, kind, records, problems.all(), counts);
    }

    private void form(int at, Sheet sheet) {
        for (var field : sheet.fields()) {
            var place = EntryPlace.of(at, field.path());
            var value = value(field, place);
            if (value != null) RecordTree.put(tree, field.path(), value);
            else if (layout.kind().naming().contains(field.path()))
                problems.error(place, "name-missing", field.heading());
            else if (field.must()) problems.warning(place, "must-missing", field.heading());
        }
    }

    private void rows(int at, Sheet sheet) {
        var parents = sheet.inside() == null ? null : parents(at, sheet);
        var rows = new TreeSet<Integer>();
        for (var name : entered.keySet()) EntryPlace.row(at, name).ifPresent(rows::add);
        for (int row : rows) {
            if (row >= MOST_ROWS) {
                problems.error(EntryPlace.of(at, row, first(sheet)), "too-many-rows", Integer.toString(MOST_ROWS));
                return;
            }
            row(at, row, sheet, parents);
        }
    }

    private void row(int at, int row, Sheet sheet, Map<String, Map<String, Object>> parents) {
        var entry = new TreeMap<String, Object>();
        boolean written = sheet.columns().stream().anyMatch(field -> text(place(at, row, sheet, field)) != null);
        if (!written) return;
        for (var field : sheet.fields()) {
            var place = EntryPlace.of(at, row, field.path());
            var value = value(field, place);
            if (value != null) RecordTree.put(entry, field.path(), value);
            else if (field.must() && text(place) == null) problems.warning(place, "must-missing", field.heading());
        }
        if (parents == null) {
            RecordTree.list(tree, sheet.rows()).add(entry);
            return;
        }
        var place = place(at, row, sheet, sheet.by());
        var name = text(place);
        var parent = name == null ? null : parents.get(name);
        if (parent != null) RecordTree.list(parent, sheet.rows()).add(entry);
        else if (name == null)
            problems.error(place, "belongs-nowhere", sheet.by().heading());
        else problems.error(place, "belongs-to-unknown", sheet.by().heading(), name);
    }

    private Map<String, Map<String, Object>> parents(int at, Sheet sheet) {
        var parents = new HashMap<String, Map<String, Object>>();
        for (var parent : RecordTree.entries(tree, sheet.inside())) {
            var name = RecordTree.name(parent, sheet.by().path());
            if (name != null && parents.putIfAbsent(name, parent) != null)
                problems.error(
                        EntryPlace.of(at, 0, EntryPlace.BY),
                        "named-twice",
                        sheet.by().heading(),
                        name);
        }
        return parents;
    }

    private Object value(Field field, String place) {
        var text = text(place);
        if (text == null) return null;
        if (!CellText.printable(text)) {
            problems.error(place, "cell-characters");
            return null;
        }
        return words.value(field, text, place);
    }

    private String text(String place) {
        var text = entered.get(place);
        if (text == null) return null;
        // A browser sends each line break as two characters.
        var plain = text.replace("\r\n", "\n").replace('\u00a0', ' ').strip();
        return plain.isEmpty() ? null : plain;
    }

    private static String place(int at, int row, Sheet sheet, Field field) {
        return EntryPlace.of(at, row, field == sheet.by() ? EntryPlace.BY : field.path());
    }

    private static String first(Sheet sheet) {
        return sheet.by() == null ? sheet.fields().get(0).path() : EntryPlace.BY;
    }

    /** What would have to be entered for a record, by {@link EntryPlace}. */
    public static Map<String, String> filled(Kept record) {
        var filled = new LinkedHashMap<String, String>();
        var tree = CanonicalJson.tree(record);
        var sheets = RecordLayout.of(record.kind()).sheets();
        for (int at = 0; at < sheets.size(); at++) {
            var sheet = sheets.get(at);
            if (sheet.form())
                for (var field : sheet.fields())
                    put(filled, EntryPlace.of(at, field.path()), RecordTree.get(tree, field.path()));
            else fill(filled, at, sheet, tree);
        }
        return filled;
    }

    private static void fill(Map<String, String> filled, int at, Sheet sheet, Object tree) {
        int row = 0;
        var holders =
                sheet.inside() == null ? List.of(tree) : List.<Object>copyOf(RecordTree.entries(tree, sheet.inside()));
        for (var holder : holders)
            for (var entry : RecordTree.entries(holder, sheet.rows())) {
                if (sheet.by() != null)
                    put(
                            filled,
                            EntryPlace.of(at, row, EntryPlace.BY),
                            RecordTree.name(holder, sheet.by().path()));
                for (var field : sheet.fields())
                    put(filled, EntryPlace.of(at, row, field.path()), RecordTree.get(entry, field.path()));
                row++;
            }
    }

    private static void put(Map<String, String> filled, String place, Object value) {
        if (value instanceof Boolean yes) filled.put(place, yes ? "yes" : "no");
        else if (value instanceof List<?> lines)
            filled.put(
                    place,
                    String.join("\n", lines.stream().map(Object::toString).toList()));
        else if (value != null) filled.put(place, value.toString());
    }
}
