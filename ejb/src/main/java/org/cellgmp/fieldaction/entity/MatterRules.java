package org.cellgmp.fieldaction.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may do what to a field action, and when: the reason that a refusal names is the one a greyed action shows. */
final class MatterRules {
    private static final Set<Role> QUALITY = EnumSet.of(Role.QA_MANAGER);
    private static final Set<Role> QUALIFIED =
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> FIELD = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);

    private MatterRules() {}

    static Refusal whyNot(Matter matter, MatterAction action, Actor who) {
        var number = matter.number();
        if (matter.state() == MatterState.CLOSED) return new Refusal(CONFLICT, "fieldaction.closed", number);
        if (who.roles().stream().noneMatch(allowed(action)::contains))
            return new Refusal(NOT_ALLOWED, wrongRole(action));
        boolean recall = matter.kind() == MatterKind.RECALL;
        return switch (action) {
            case ASSESS ->
                matter.state() == MatterState.STARTED
                        ? new Refusal(CONFLICT, "fieldaction.already-started", number)
                        : null;
            case START -> whyNotStart(matter, recall, who);
            case ACCOUNT ->
                recall && matter.state() == MatterState.STARTED
                        ? null
                        : new Refusal(BLOCKED, "fieldaction.not-started", number);
            case START_CLOCK, TELL -> null;
            case CLOSE -> whyNotClose(matter, recall, who);
        };
    }

    private static Set<Role> allowed(MatterAction action) {
        return switch (action) {
            case ASSESS, START_CLOCK, CLOSE -> QUALITY;
            case START, TELL -> QUALIFIED;
            case ACCOUNT -> FIELD;
        };
    }

    private static String wrongRole(MatterAction action) {
        return switch (action) {
            case ASSESS, START_CLOCK, CLOSE -> "fieldaction.role-quality";
            case START, TELL -> "fieldaction.role-qualified";
            case ACCOUNT -> "fieldaction.role-field";
        };
    }

    private static Refusal whyNotStart(Matter matter, boolean recall, Actor who) {
        if (!recall) return new Refusal(BLOCKED, "fieldaction.no-recall", matter.number());
        if (matter.state() == MatterState.STARTED)
            return new Refusal(CONFLICT, "fieldaction.already-started", matter.number());
        if (matter.state() == MatterState.OPEN)
            return new Refusal(BLOCKED, "fieldaction.not-assessed", matter.number());
        return matter.assessedBy(who) ? new Refusal(NOT_ALLOWED, "fieldaction.own-assessment", matter.number()) : null;
    }

    private static Refusal whyNotClose(Matter matter, boolean recall, Actor who) {
        if (matter.state() == MatterState.OPEN)
            return new Refusal(BLOCKED, "fieldaction.not-assessed", matter.number());
        if (recall && matter.state() != MatterState.STARTED)
            return new Refusal(BLOCKED, "fieldaction.not-started", matter.number());
        if (matter.openedBy(who)) return new Refusal(NOT_ALLOWED, "fieldaction.own-opening", matter.number());
        if (matter.assessedBy(who)) return new Refusal(NOT_ALLOWED, "fieldaction.own-assessment", matter.number());
        if (matter.runningClocks() > 0)
            return new Refusal(
                    BLOCKED, "fieldaction.clocks-run", matter.number(), Integer.toString(matter.runningClocks()));
        if (recall && matter.unaccounted() > 0)
            return new Refusal(
                    BLOCKED, "fieldaction.not-reconciled", matter.number(), Integer.toString(matter.unaccounted()));
        return null;
    }
}
