package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Field;

/** Goes through the sheets of a workbook and gathers the tree of what they say. */
final class WorkbookSheets {
    /** Most rows of one sheet. */
    static final int MOST_ROWS = 20_000;
    /** Headings stand within the first rows. */
    private static final int HEADINGS_WITHIN = 10;

    private final Workbook workbook;
    private final WorkbookPlan plan;
    private final FieldReader reader;
    private final Problems problems;
    private final Map<String, Object> tree = new TreeMap<>();
    private final List<Object> unmapped = new ArrayList<>();
    private final Map<Object, String> rowOf = new IdentityHashMap<>();
    private final Map<String, String> placeOfField = new HashMap<>();

    WorkbookSheets(Workbook workbook, WorkbookPlan plan, FieldReader reader, Problems problems) {
        this.workbook = workbook;
        this.plan = plan;
        this.reader = reader;
        this.problems = problems;
    }

    Map<String, Object> read() {
        var known = new HashSet<Sheet>();
        for (var planned : plan.sheets()) {
            var sheet = find(workbook, planned);
            if (sheet.isEmpty()) continue;
            known.add(sheet.get());
            if (sheet.get().getLastRowNum() >= MOST_ROWS)
                problems.error(sheet.get().getSheetName(), "too-many-rows", Integer.toString(MOST_ROWS));
            else if (planned.form()) form(planned, sheet.get());
            else table(planned, sheet.get());
        }
        for (var sheet : workbook) if (!known.contains(sheet) && !ours(sheet)) unknown(sheet);
        if (!unmapped.isEmpty() && plan.kind() == RecordKind.BATCH_RECORD)
            RecordTree.list(tree, "unmapped").addAll(unmapped);
        reader.zoneTaken().ifPresent(zone -> {
            if (plan.kind() == RecordKind.BATCH_RECORD) RecordTree.put(tree, "header.timeZone", zone.getId());
        });
        return tree;
    }

    /** Where a person would fill in a missing field. @param entry the row it belongs to, or the whole tree */
    String placeOf(Field field, Object entry) {
        var row = rowOf.get(entry);
        if (row != null) return row;
        return placeOfField.getOrDefault(field.path(), plan.sheets().get(0).name());
    }

    static Optional<Sheet> find(Workbook workbook, org.cellgmp.record.layout.Sheet planned) {
        for (var sheet : workbook) {
            var name = plain(sheet.getSheetName());
            if (name.equals(plain(planned.name()))
                    || name.equals(plain(planned.english()))
                    || name.equals(plain(planned.chinese()))) return Optional.of(sheet);
        }
        return Optional.empty();
    }

    private void form(org.cellgmp.record.layout.Sheet planned, Sheet sheet) {
        var seen = new HashSet<String>();
        var later = new ArrayList<Runnable>();
        for (var row : sheet) {
            var label = reader.text(row.getCell(0));
            if (TemplateWorkbook.FORM_HEAD.equals(label)) continue;
            var field = label == null ? null : named(planned.fields(), label);
            if (field == null) {
                beside(row, 1, label);
                continue;
            }
            var cell = row.getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            placeOfField.putIfAbsent(field.path(), CellText.place(cell));
            if (!seen.add(field.path())) {
                if (reader.text(cell) != null) problems.error(CellText.place(cell), "field-twice", field.heading());
                continue;
            }
            if (field.path().equals("header.timeZone")) zone(field, cell);
            else later.add(() -> put(tree, field, cell));
            beside(row, 3, field.heading());
        }
        // The zone may stand below the times that are read in it.
        later.forEach(Runnable::run);
        for (var field : planned.fields())
            if (field.need().equals("must")
                    && RecordTree.get(tree, field.path()) == null
                    && !Naming.wanted(plan).contains(field.path()))
                problems.warning(placeOf(field, null), "must-missing", field.heading());
    }

    private void zone(Field field, Cell cell) {
        var text = reader.text(cell);
        if (text == null) return;
        RecordTree.put(tree, field.path(), text);
        reader.zone(text, CellText.place(cell));
    }

    private void table(org.cellgmp.record.layout.Sheet planned, Sheet sheet) {
        var headings = headings(planned, sheet);
        if (headings == null) {
            unknown(sheet);
            return;
        }
        var parents = planned.inside() == null ? Map.<String, Map<String, Object>>of() : parents(planned);
        for (int r = headings.row + 1; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            if (row == null || example(row)) continue;
            var entry = new TreeMap<String, Object>();
            String belongsTo = null;
            for (var column : headings.fields.entrySet()) {
                var cell = row.getCell(column.getKey());
                if (cell == null) continue;
                if (column.getValue() == planned.by()) belongsTo = reader.text(cell);
                else put(entry, column.getValue(), cell);
            }
            for (var cell : row)
                if (!headings.fields.containsKey(cell.getColumnIndex()))
                    aside(cell, headings.unknown.get(cell.getColumnIndex()));
            if (!entry.isEmpty()) add(planned, entry, row, belongsTo, parents);
            else if (belongsTo != null) problems.warning(place(row), "row-empty", belongsTo);
        }
        headings.unknown.forEach((column, heading) -> problems.warning(
                sheet.getSheetName() + "!" + org.apache.poi.ss.util.CellReference.convertNumToColString(column),
                "heading-unknown",
                heading));
    }

    private void add(
            org.cellgmp.record.layout.Sheet planned,
            Map<String, Object> entry,
            Row row,
            String belongsTo,
            Map<String, Map<String, Object>> parents) {
        rowOf.put(entry, place(row));
        var naming = WorkbookPlan.RECORDS.equals(planned.rows()) ? Naming.wanted(plan) : List.<String>of();
        for (var field : planned.fields())
            if (field.need().equals("must")
                    && RecordTree.get(entry, field.path()) == null
                    && !naming.contains(field.path())) problems.warning(place(row), "must-missing", field.heading());
        if (planned.inside() == null) {
            RecordTree.list(tree, planned.rows()).add(entry);
            return;
        }
        var parent = belongsTo == null ? null : parents.get(belongsTo);
        if (parent != null) RecordTree.list(parent, planned.rows()).add(entry);
        else if (belongsTo == null)
            problems.error(place(row), "belongs-nowhere", planned.by().heading());
        else problems.error(place(row), "belongs-to-unknown", planned.by().heading(), belongsTo);
    }

    /** The entries that rows may belong to, by what names them; a name that stands twice would be ambiguous. */
    private Map<String, Map<String, Object>> parents(org.cellgmp.record.layout.Sheet planned) {
        var parents = new HashMap<String, Map<String, Object>>();
        for (var parent : RecordTree.entries(tree, planned.inside())) {
            var name = RecordTree.name(parent, planned.by().path());
            if (name != null && parents.putIfAbsent(name, parent) != null)
                problems.error(
                        rowOf.getOrDefault(parent, ""),
                        "named-twice",
                        planned.by().heading(),
                        name);
        }
        return parents;
    }

    private record Headings(int row, Map<Integer, Field> fields, Map<Integer, String> unknown) {}

    private Headings headings(org.cellgmp.record.layout.Sheet planned, Sheet sheet) {
        for (int r = sheet.getFirstRowNum(); r >= 0 && r <= Math.min(sheet.getLastRowNum(), HEADINGS_WITHIN); r++) {
            var row = sheet.getRow(r);
            if (row == null) continue;
            var fields = new TreeMap<Integer, Field>();
            var unknown = new TreeMap<Integer, String>();
            for (var cell : row) {
                var text = reader.text(cell);
                if (text == null) continue;
                var field = named(planned.columns(), text);
                if (field == null) unknown.put(cell.getColumnIndex(), text);
                else if (fields.containsValue(field))
                    problems.error(CellText.place(cell), "heading-twice", field.heading());
                else fields.put(cell.getColumnIndex(), field);
            }
            if (fields.size() >= Math.min(2, planned.columns().size())) return new Headings(r, fields, unknown);
        }
        return null;
    }

    private void put(Map<String, Object> into, Field field, Cell cell) {
        var value = reader.value(field, cell);
        if (value != null) RecordTree.put(into, field.path(), value);
    }

    private boolean example(Row row) {
        for (var cell : row) {
            if (cell.getCellType() != org.apache.poi.ss.usermodel.CellType.STRING) continue;
            var text = cell.getStringCellValue().strip();
            if (!text.isEmpty()) return text.startsWith(WorkbookPlan.EXAMPLE);
        }
        return false;
    }

    /** What stands in a row of a form from the given column on, where nothing is asked for. */
    private void beside(Row row, int from, String label) {
        for (var cell : row) if (cell.getColumnIndex() >= from) aside(cell, label);
    }

    private void aside(Cell cell, String heading) {
        var text = reader.text(cell);
        if (text == null) return;
        problems.warning(CellText.place(cell), "not-asked-for", text);
        unmapped(CellText.place(cell), heading == null ? text : heading + ": " + text);
    }

    private void unknown(Sheet sheet) {
        int before = unmapped.size();
        for (var row : sheet) {
            for (var cell : row) {
                var text = reader.text(cell);
                if (text != null) unmapped(CellText.place(cell), text);
            }
            if (unmapped.size() > Leftovers.MOST) break;
        }
        if (unmapped.size() > before) problems.warning(sheet.getSheetName(), "sheet-unknown");
    }

    private void unmapped(String place, String text) {
        var entry = new TreeMap<String, Object>();
        entry.put("path", place);
        entry.put("text", text.length() <= Leftovers.LONGEST ? text : text.substring(0, Leftovers.LONGEST - 1) + "…");
        unmapped.add(entry);
    }

    private static Field named(List<Field> fields, String text) {
        var heading = plain(text);
        for (var field : fields)
            if (heading.equals(plain(field.english() + " " + field.chinese()))
                    || heading.equals(plain(field.english()))
                    || heading.equals(plain(field.chinese()))) return field;
        return null;
    }

    private static boolean ours(Sheet sheet) {
        return sheet.getSheetName().equals(WorkbookMark.SHEET)
                || sheet.getSheetName().equals(TemplateWorkbook.LISTS)
                || sheet.getSheetName().equals(TemplateWorkbook.INSTRUCTIONS);
    }

    private static String place(Row row) {
        return row.getSheet().getSheetName() + "!" + (row.getRowNum() + 1);
    }

    private static String plain(String text) {
        return text.replace("*", "")
                .replace("/", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
