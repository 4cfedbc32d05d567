package org.cellgmp.intake.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.LayoutText;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.record.layout.Sheet;

/**
 * How a workbook is laid out: the layout of its kind of record, turned where a workbook holds many records. Then the form of
 * one record becomes a table with a record a row, and each list says in its first column to which record its rows belong.
 */
record WorkbookPlan(SourceFormat format, RecordKind kind, RecordLayout layout, List<Sheet> sheets) {
    /** Marks the row of examples, and whatever row a person copied from it. */
    static final String EXAMPLE = "例 e.g.";
    /** The list that holds the records where a workbook holds many. */
    static final String RECORDS = "records";

    private static final Map<RecordKind, WorkbookPlan> PLANS = load();

    static WorkbookPlan of(RecordKind kind) {
        return PLANS.get(kind);
    }

    static Optional<WorkbookPlan> named(String name) {
        return all().stream().filter(plan -> plan.name().equals(name)).findFirst();
    }

    static List<WorkbookPlan> all() {
        return List.copyOf(PLANS.values());
    }

    static Object yaml(String name) {
        return LayoutText.read(WorkbookPlan.class, "/intake/" + name + ".yaml");
    }

    String name() {
        return layout.workbook();
    }

    /** True if one workbook holds any number of records. */
    boolean many() {
        return layout.many() != null;
    }

    private static Map<RecordKind, WorkbookPlan> load() {
        var plans = new EnumMap<RecordKind, WorkbookPlan>(RecordKind.class);
        for (var layout : RecordLayout.all())
            plans.put(
                    layout.kind(),
                    new WorkbookPlan(
                            SourceFormat.ofWorkbook(layout.kind()),
                            layout.kind(),
                            layout,
                            layout.many() == null
                                    ? layout.sheets()
                                    : layout.sheets().stream()
                                            .map(sheet -> turned(layout, sheet))
                                            .toList()));
        return plans;
    }

    private static Sheet turned(RecordLayout layout, Sheet sheet) {
        return sheet.form()
                ? new Sheet(sheet.english(), sheet.chinese(), false, RECORDS, null, null, sheet.fields())
                : new Sheet(
                        sheet.english(), sheet.chinese(), false, sheet.rows(), RECORDS, layout.many(), sheet.fields());
    }
}
