package org.cellgmp.fieldaction;

import java.util.Arrays;
import java.util.List;

/** What the quality unit finds. Each kind of field action has its own. */
public enum Outcome {
    REPORTABLE(MatterKind.CASE),
    NOT_REPORTABLE(MatterKind.CASE),
    CONFIRMED(MatterKind.COMPLAINT),
    NOT_CONFIRMED(MatterKind.COMPLAINT),
    UNDETERMINED(MatterKind.COMPLAINT),
    DESTROY(MatterKind.RETURN),
    KEEP_IN_QUARANTINE(MatterKind.RETURN),
    BACK_TO_STOCK(MatterKind.RETURN),
    CLASS_1(MatterKind.RECALL),
    CLASS_2(MatterKind.RECALL),
    CLASS_3(MatterKind.RECALL);

    private final MatterKind kind;

    Outcome(MatterKind kind) {
        this.kind = kind;
    }

    public static List<Outcome> of(MatterKind kind) {
        return Arrays.stream(values()).filter(outcome -> outcome.kind == kind).toList();
    }

    /** What starts clocks with this finding; null if nothing does. */
    public Trigger trigger() {
        return switch (this) {
            case CLASS_1 -> Trigger.RECALL_1;
            case CLASS_2 -> Trigger.RECALL_2;
            case CLASS_3 -> Trigger.RECALL_3;
            case CONFIRMED -> Trigger.DEFECT;
            default -> null;
        };
    }
}
