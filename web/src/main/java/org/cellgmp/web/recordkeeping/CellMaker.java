package org.cellgmp.web.recordkeeping;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.MonitoringResult;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.Receipt;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.record.Step;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Cell;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.recordkeeping.Sheet.Slot;

/** Makes the cells of a sheet from the components of a record. */
final class CellMaker {
    private final Setting setting;
    private final PageContext page;
    private final Remarks remarks;
    private final Labels labels;

    CellMaker(Setting setting, Remarks remarks) {
        this.setting = setting;
        this.page = setting.page();
        this.remarks = remarks;
        this.labels = setting.labels();
    }

    /** A component by its name, below the pointer of what holds it. */
    Slot field(Record holder, RecordComponent component, String above) {
        var label = label(above, component.getName());
        var pointer = above + "/" + component.getName();
        var value = Typesetter.value(holder, component);
        if (value instanceof List<?> entries && !entries.isEmpty()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < entries.size(); i++) cells.add(cell(pointer + "/" + i, label, entries.get(i)));
            return new Slot(label, cells, page.text("list.separator"));
        }
        var cell = cell(pointer, label, value instanceof List<?> ? null : value);
        var distance = holder instanceof Receipt receipt ? transport(receipt, component.getName()) : null;
        return new Slot(label, List.of(distance == null ? cell : out(cell, distance)), "");
    }

    /** A column of a {@link Layout}. @param owner of the list that the line stands in, null at the top */
    Slot column(Record line, String column, String above, Record owner) {
        if (column.equals(Layout.CRITERION)) return criterion((QcResult) line);
        if (column.contains("..")) return range(line, column.split("\\.\\."), above);
        if (!column.endsWith("+uom")) return field(line, component(line, column), above);
        var name = column.substring(0, column.indexOf('+'));
        var slot = field(line, component(line, name), above);
        var unit = (String) Typesetter.value(line, component(line, "uom"));
        var cell = slot.cells().get(0).measured(null, unit).knowing(facts(line, owner));
        var limits = limits(line);
        var distance = distance(cell.value(), limits);
        return new Slot(
                slot.label(),
                List.of(distance == null ? cell : out(cell, distance)),
                "",
                trend(above + "/" + name, limits));
    }

    private Cell cell(String pointer, String label, Object value) {
        var quantity = value instanceof Quantity given ? given : null;
        var text = quantity == null ? text(pointer, value) : quantity.value();
        var valuePointer = quantity == null ? pointer : pointer + "/value";
        var cell = Cell.of(setting.number(), pointer, label, text)
                .measured(quantity == null ? null : valuePointer, quantity == null ? null : quantity.uom())
                .remarked(null, remarks.at(pointer))
                .unseen(setting.unseen().contains(pointer) || setting.unseen().contains(valuePointer))
                .corrected(setting.corrected().getOrDefault(valuePointer, List.of()));
        if (setting.correcting()) return cell.leading(correction(valuePointer));
        return cell;
    }

    private String correction(String pointer) {
        return "?version=" + setting.about().version() + "&at=" + Addresses.encoded(pointer) + "#correct";
    }

    /** Lower and upper limit in one place, each with its own address. */
    private Slot range(Record line, String[] names, String above) {
        var low = field(line, component(line, names[0]), above).cells().get(0);
        var high = field(line, component(line, names[1]), above).cells().get(0);
        var label = page.text("column.limit");
        if (low.recorded() && high.recorded()) return new Slot(label, List.of(low, high), " \u2013 ");
        if (low.recorded()) return new Slot(label, List.of(low.signed("\u2265")), "");
        if (high.recorded()) return new Slot(label, List.of(high.signed("\u2264")), "");
        return new Slot(label, setting.correcting() ? List.of(low, high) : List.of(), " \u2013 ");
    }

    /** What the specification demands of the result; nothing if no specification is kept or it does not name the test. */
    private Slot criterion(QcResult result) {
        int test = specified(result);
        var label = page.text("column.criterion");
        if (test < 0 || demand(test).criterion() == null) return new Slot(label, List.of(), "");
        var address = setting.specification().address().at("tests").at(test).at("criterion");
        // Without an anchor: the datum stands on the specification's own page, where the value leads.
        var cell = Cell.of(
                        address.number() + "/v" + address.version(),
                        null,
                        label,
                        demand(test).criterion())
                .measured(null, demand(test).uom())
                .leading(page.href(address.toString()));
        return new Slot(label, List.of(cell), "");
    }

    private SpecifiedTest demand(int test) {
        return setting.specification().record().tests().get(test);
    }

    /** Place of the result's test in the specification, -1 if there is none. */
    private int specified(QcResult result) {
        if (setting.specification() == null || result.test() == null) return -1;
        var tests = setting.specification().record().tests();
        for (int i = 0; i < tests.size(); i++)
            if (result.test().equalsIgnoreCase(tests.get(i).test())
                    || result.test().equals(tests.get(i).testChinese())) return i;
        return -1;
    }

    /** Limits of a line with one measured value. @param low null for none; @param high null for none */
    private record Limits(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
        static Limits recorded(String low, String high) {
            return new Limits(Distance.plain(low), true, Distance.plain(high), true);
        }
    }

    private Limits limits(Record line) {
        if (line instanceof ProcessParameter parameter) return Limits.recorded(parameter.low(), parameter.high());
        if (line instanceof InProcessTest test) return Limits.recorded(test.low(), test.high());
        if (line instanceof QcResult result) {
            int test = specified(result);
            if (test < 0 || demand(test).criterion() == null) return null;
            var criterion = AcceptanceCriterion.parse(demand(test).criterion());
            if (!criterion.comparable(result.result(), result.uom())) return null;
            return new Limits(criterion.low(), criterion.lowIncluded(), criterion.high(), criterion.highIncluded());
        }
        return null;
    }

    private static Distance distance(String value, Limits limits) {
        return limits == null
                ? null
                : Distance.of(value, limits.low(), limits.lowIncluded(), limits.high(), limits.highIncluded());
    }

    private Trend trend(String pointer, Limits limits) {
        var points = setting.trends().get(pointer);
        if (points == null || setting.correcting()) return null;
        return Trend.of(page, points, limits == null ? null : limits.low(), limits == null ? null : limits.high());
    }

    private static Distance transport(Receipt receipt, String component) {
        boolean measured = component.equals("lowestTemperature") || component.equals("highestTemperature");
        var value = component.equals("lowestTemperature") ? receipt.lowestTemperature() : receipt.highestTemperature();
        if (!measured || value == null) return null;
        var low = receipt.lowerTemperatureLimit();
        var high = receipt.upperTemperatureLimit();
        return Distance.of(value.value(), low == null ? null : low.value(), high == null ? null : high.value());
    }

    private Cell out(Cell cell, Distance distance) {
        return cell.remarked(distance.words(page), cell.tone() == Tone.NEUTRAL ? Tone.ATTENTION : cell.tone());
    }

    /** Who, when, how: what a reader of a result asks first. */
    private List<Cell.About> facts(Record line, Record owner) {
        var facts = new ArrayList<Cell.About>();
        if (line instanceof ProcessParameter parameter && owner instanceof Step step) {
            fact(facts, "fact.when", page.time(parameter.at() == null ? step.end() : parameter.at()));
            fact(facts, "fact.who", step.performedBy());
            fact(facts, "fact.second", step.verifiedBy());
        }
        if (line instanceof InProcessTest test) {
            fact(facts, "fact.when", page.time(test.at()));
            fact(facts, "fact.who", test.performedBy());
            fact(facts, "fact.method", test.method());
        }
        if (line instanceof QcResult result) {
            fact(facts, "fact.when", page.time(result.testedAt()));
            fact(facts, "fact.who", result.testedBy());
            fact(facts, "fact.method", result.method());
            fact(facts, "fact.method-version", result.methodVersion());
        }
        if (line instanceof MonitoringResult result) fact(facts, "fact.when", page.time(result.at()));
        return facts;
    }

    private void fact(List<Cell.About> facts, String label, String value) {
        if (value != null && !value.isBlank()) facts.add(new Cell.About(page.text(label), value));
    }

    /** The heading of a column or name of a field. @param above pointer of what holds it */
    String label(String above, String column) {
        if (column.equals(Layout.CRITERION)) return page.text("column.criterion");
        if (column.contains("..")) return page.text("column.limit");
        var name = column.endsWith("+uom") ? column.substring(0, column.indexOf('+')) : column;
        return labels.label(above + "/" + name);
    }

    private String text(String pointer, Object value) {
        if (value == null) return null;
        if (value instanceof OffsetDateTime at) return page.time(at);
        if (value instanceof LocalDate day) return page.date(day);
        if (value instanceof Boolean yes) return page.text(yes ? "value.yes" : "value.no");
        if (value instanceof Enum<?> constant) return labels.words(pointer, constant.name());
        // A unit in a cell of its own, where its value stands elsewhere.
        if (pointer.endsWith("/uom") || pointer.endsWith("Uom")) return ReadableUnit.of(value.toString());
        return labels.words(pointer, value.toString());
    }

    private static RecordComponent component(Record line, String name) {
        for (var component : line.getClass().getRecordComponents())
            if (component.getName().equals(name)) return component;
        throw new IllegalArgumentException(line.getClass().getName() + " has no component " + name);
    }
}
