package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.intake.control.BatchColumns.Column;
import org.cellgmp.intake.control.BatchColumns.Use;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Step;
import org.cellgmp.record.Unmapped;
import org.cellgmp.record.YieldFigure;

/** One batch, from its row in one table or from its rows in both. */
final class BatchRow {
    private static final String MATERIALS = "1";
    private static final String TABLETTING = "2";
    private static final String COATING = "3";

    /** What an export writes where it has nothing. */
    private static final Set<String> NOTHING = Set.of("#N/A", "N/A", "NA", "NULL", "#NV");

    private final Problems problems;
    private final String batch;
    private final String product;
    private String strength;
    private Quantity scale;
    private String activeCode;
    private final Map<String, String> lots = new LinkedHashMap<>();
    private final List<ProcessParameter> attributes = new ArrayList<>();
    private final List<ProcessParameter> press = new ArrayList<>();
    private final List<InProcessTest> tests = new ArrayList<>();
    private final List<YieldFigure> yields = new ArrayList<>();
    private final Map<String, QcResult> results = new LinkedHashMap<>();
    private final List<Unmapped> unmapped = new ArrayList<>();
    private boolean coated;

    BatchRow(String batch, String product, Problems problems) {
        this.batch = batch;
        this.product = product;
        this.problems = problems;
    }

    /** Takes a row in. @param table name of the file it stands in */
    BatchRow add(String table, List<Column> columns, TableRows.Row row) {
        for (int i = 0; i < columns.size(); i++) {
            var text = row.cell(i);
            if (text.isEmpty()) continue;
            var column = columns.get(i);
            var place = table + ":" + row.place(i) + " " + column.heading();
            if (column.use() == Use.UNMAPPED || NOTHING.contains(text)) unmapped.add(new Unmapped(place, text));
            else put(column, text, place);
        }
        return this;
    }

    private void put(Column column, String text, String place) {
        switch (column.use()) {
            case STRENGTH -> strength = text;
            case SCALE -> scale = new Quantity(number(text, place), column.uom());
            case MATERIAL -> activeCode = text;
            case LOT -> lots.put(column.name(), text);
            case ATTRIBUTE -> attributes.add(parameter(column, number(text, place)));
            case PROCESS ->
                press.add(parameter(column, column.heading().equals("weekend") ? text : number(text, place)));
            case IN_PROCESS -> tests.add(test(TABLETTING, column, number(text, place)));
            case COATING -> {
                coated = true;
                tests.add(test(COATING, column, number(text, place)));
            }
            case YIELD ->
                yields.add(new YieldFigure(
                        column.name(), null, number(text, place), column.uom(), null, null, null, null, null));
            case RESULT -> result(column, number(text, place), place);
            default -> {
                // batch and product are known already
            }
        }
    }

    /** Both tables tell the results; where they differ the first stands and the other is listed. */
    private void result(Column column, String text, String place) {
        var before = results.get(column.name());
        if (before == null) {
            results.put(
                    column.name(),
                    new QcResult(
                            column.name(),
                            null,
                            null,
                            null,
                            null,
                            text,
                            column.uom(),
                            "final",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        } else if (!same(before.result(), text)) {
            unmapped.add(new Unmapped(place, text));
            problems.warning(place, "batch-result-differs", batch, column.name(), text, before.result());
        }
    }

    private static boolean same(String one, String other) {
        if (one.equals(other)) return true;
        var first = RecordedNumber.parse(one);
        var second = RecordedNumber.parse(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().censoring() == second.get().censoring()
                && first.get().number().compareTo(second.get().number()) == 0;
    }

    private String number(String text, String place) {
        if (RecordedNumber.parse(text).isEmpty()) problems.warning(place, "batch-not-number", batch, text);
        return text;
    }

    private static ProcessParameter parameter(Column column, String text) {
        return new ProcessParameter(column.name(), text, column.uom(), null, null, null, null, null);
    }

    private static InProcessTest test(String step, Column column, String text) {
        return new InProcessTest(step, column.name(), null, null, text, column.uom(), null, null, null, null, null);
    }

    BatchRecord record() {
        var steps = new ArrayList<Step>();
        if (!attributes.isEmpty()) steps.add(step(MATERIALS, "Raw materials as tested", attributes));
        if (!press.isEmpty()
                || tests.stream().anyMatch(test -> test.stepNumber().equals(TABLETTING)))
            steps.add(step(TABLETTING, "Tabletting", press));
        if (coated) steps.add(step(COATING, "Film coating", List.of()));
        return new BatchRecord(
                new BatchHeader(batch, product, null, strength, null, null, null, scale, null, null, null, null, null),
                null,
                null,
                null,
                materials(),
                null,
                null,
                steps,
                tests,
                List.copyOf(results.values()),
                yields,
                null,
                null,
                null,
                null,
                unmapped);
    }

    private static Step step(String number, String name, List<ProcessParameter> parameters) {
        return new Step(
                number, name, null, null, null, null, null, null, null, null, null, null, null, parameters, null);
    }

    private List<MaterialUse> materials() {
        var used = new ArrayList<MaterialUse>();
        lots.forEach((material, lot) -> used.add(new MaterialUse(
                MATERIALS,
                material.equals("API") && activeCode != null ? "API-" + activeCode : material,
                BatchColumns.MATERIALS.get(material),
                lot,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
        return used;
    }
}
