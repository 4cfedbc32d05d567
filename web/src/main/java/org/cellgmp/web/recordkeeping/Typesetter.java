package org.cellgmp.web.recordkeeping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Quantity;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.recordkeeping.Sheet.Block;
import org.cellgmp.web.recordkeeping.Sheet.Row;
import org.cellgmp.web.recordkeeping.Sheet.Section;
import org.cellgmp.web.recordkeeping.Sheet.Slot;
import org.cellgmp.web.recordkeeping.Sheet.Table;

/** Sets a record as a sheet. Nothing that is recorded is left out: what has no column stands below its line. */
final class Typesetter {
    private final Setting setting;
    private final CellMaker cells;
    private final Remarks remarks;

    private Typesetter(Setting setting) {
        this.setting = setting;
        this.remarks = new Remarks(setting);
        this.cells = new CellMaker(setting, remarks);
    }

    static Sheet set(Kept record, Setting setting) {
        var typesetter = new Typesetter(setting);
        var sections = typesetter.sections((Record) record);
        return new Sheet(sections, typesetter.remarks.left());
    }

    private List<Section> sections(Record record) {
        var sections = new ArrayList<Section>();
        var own = new ArrayList<Slot>();
        for (var component : record.getClass().getRecordComponents()) {
            var pointer = "/" + component.getName();
            var value = value(record, component);
            if (lines(component) != null)
                sections.add(listed(pointer, setting.labels().section(pointer), (List<?>) value, lines(component)));
            else if (component.getType().isRecord() && component.getType() != Quantity.class)
                sections.add(single(pointer, setting.labels().section(pointer), (Record) value));
            else own.add(cells.field(record, component, ""));
        }
        if (!setting.correcting()) own.removeIf(slot -> !tells(slot));
        if (!own.isEmpty()) {
            var block = new Block(null, null, own, List.of(), remarks.takeBelow(ownPointers(own)));
            sections.add(0, new Section("/", setting.page().text("section.main"), List.of(block), List.of(), false));
        }
        return sections;
    }

    private static List<String> ownPointers(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.cells().stream())
                .map(cell -> cell.pointer())
                .toList();
    }

    private Section single(String pointer, String title, Record value) {
        if (value == null) return new Section(pointer, title, List.of(), remarks.take(pointer), true);
        return new Section(pointer, title, List.of(block(pointer, null, value)), remarks.take(pointer), false);
    }

    private Section listed(String pointer, String title, List<?> values, Class<?> type) {
        if (values.isEmpty()) return new Section(pointer, title, List.of(), remarks.take(pointer), true);
        var blocks = new ArrayList<Block>();
        if (holdsLines(type))
            for (int i = 0; i < values.size(); i++)
                blocks.add(block(pointer + "/" + i, name((Record) values.get(i)), (Record) values.get(i)));
        else
            blocks.add(new Block(null, null, List.of(), List.of(table(pointer, title, values, type, null)), List.of()));
        return new Section(pointer, title, blocks, remarks.take(pointer), false);
    }

    /** What a block is called: the first words that its record holds, for a step with its number before its name. */
    private String name(Record value) {
        var words = new ArrayList<String>();
        for (var component : value.getClass().getRecordComponents()) {
            if (component.getType() != String.class || words.size() == 2) break;
            if (value(value, component) instanceof String text) words.add(text);
            if (!component.getName().equals("number")) break;
        }
        return words.isEmpty() ? setting.page().text("cell.not-recorded") : String.join("  ", words);
    }

    /** Lines that hold lines of their own do not fit in a table: each is a block. */
    private static boolean holdsLines(Class<?> type) {
        for (var component : type.getRecordComponents()) if (lines(component) != null) return true;
        return false;
    }

    private Block block(String pointer, String title, Record value) {
        var fields = new ArrayList<Slot>();
        var tables = new ArrayList<Table>();
        for (var component : value.getClass().getRecordComponents()) {
            var type = lines(component);
            if (type == null) fields.add(cells.field(value, component, pointer));
            else {
                var list = (List<?>) value(value, component);
                var below = pointer + "/" + component.getName();
                if (!list.isEmpty()) tables.add(table(below, setting.labels().section(below), list, type, value));
            }
        }
        // The block's own findings are taken after its lines took theirs.
        // A step with a dozen empty fields would bury those that are filled: empty ones show only where a rule asks for
        // them.
        if (!setting.correcting()) fields.removeIf(slot -> !tells(slot));
        return new Block(pointer, title, fields, tables, remarks.take(pointer));
    }

    private Table table(String pointer, String title, List<?> values, Class<?> type, Record owner) {
        var layout = Layout.of(type);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < values.size(); i++) rows.add(row(pointer + "/" + i, (Record) values.get(i), layout, owner));
        var labels = new ArrayList<>(layout.columns().stream()
                .map(column -> cells.label(pointer + "/0", column))
                .toList());
        // A column that no line fills and no rule asks for is left out; its data are correctable all the same.
        for (int column = labels.size() - 1; column >= 0; column--) {
            int at = column;
            if (setting.correcting()
                    || rows.stream().anyMatch(row -> tells(row.cells().get(at)))) continue;
            labels.remove(at);
            rows.replaceAll(row -> without(row, at));
        }
        boolean noted = rows.stream().anyMatch(row -> !row.notes().isEmpty() || row.event() != null);
        return new Table(pointer, title, labels, rows, noted);
    }

    private static Row without(Row row, int column) {
        var cells = new ArrayList<>(row.cells());
        cells.remove(column);
        return new Row(row.anchor(), cells, row.more(), row.notes(), row.event());
    }

    private static boolean tells(Slot slot) {
        return slot.cells().stream().anyMatch(cell -> cell.recorded() || cell.tone() != Tone.NEUTRAL);
    }

    private Row row(String pointer, Record line, Layout layout, Record owner) {
        var shown = new ArrayList<Slot>();
        for (var column : layout.columns()) shown.add(cells.column(line, column, pointer, owner));
        var more = new ArrayList<Slot>();
        for (var column : layout.more()) {
            var slot = cells.column(line, column, pointer, owner);
            if (tells(slot) || setting.correcting()) more.add(slot);
        }
        var event =
                line instanceof BatchEvent told && setting.mayOpenDeviation() && exceptional(told) ? told.id() : null;
        return new Row(pointer, shown, more, remarks.take(pointer), event);
    }

    /** A comment or a change needs no deviation of its own; one that has its number already neither. */
    private static boolean exceptional(BatchEvent event) {
        return event.id() != null
                && event.deviationNumber() == null
                && !"comment".equals(event.kind())
                && !"change".equals(event.kind());
    }

    /** The type of the lines if the component is a list of records, else null. */
    static Class<?> lines(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> type
                && type.isRecord()) return type;
        return null;
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
