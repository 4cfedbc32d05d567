package org.cellgmp.intake.control;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.layout.Field;

/** The fields without which a record has no name and cannot be kept. */
final class Naming {
    private Naming() {}

    static List<Field> missing(WorkbookPlan plan, Map<String, Object> tree) {
        var wanted = wanted(plan);
        return plan.sheets().stream()
                .flatMap(sheet -> sheet.fields().stream())
                .filter(field -> wanted.contains(field.path()))
                .filter(field -> RecordTree.get(tree, field.path()) == null)
                .distinct()
                .toList();
    }

    /** Paths of the naming fields. */
    static List<String> wanted(WorkbookPlan plan) {
        return plan.kind().naming();
    }
}
