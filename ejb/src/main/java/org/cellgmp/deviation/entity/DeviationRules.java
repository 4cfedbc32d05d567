package org.cellgmp.deviation.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** Who may do what to a deviation, and when: the reason that a refusal names is the one a greyed action shows. */
final class DeviationRules {
    private static final Set<Role> MAY_DESCRIBE = EnumSet.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> MAY_INVESTIGATE =
            EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> QUALITY_UNIT = EnumSet.of(Role.QA_MANAGER);

    private DeviationRules() {}

    static Refusal whyNot(Deviation deviation, DeviationAction action, Actor who) {
        var number = deviation.number();
        if (deviation.state() == DeviationState.CLOSED) return new Refusal(CONFLICT, "deviation.closed", number);
        if (who.roles().stream().noneMatch(allowed(action)::contains)) return wrongRole(action);
        return switch (action) {
            case DESCRIBE, CLASSIFY -> null;
            case INVESTIGATE ->
                deviation.state() == DeviationState.OPEN
                        ? new Refusal(BLOCKED, "deviation.not-classified", number)
                        : null;
            case CONCLUDE -> whyNotConclude(deviation, who);
            case CLOSE -> whyNotClose(deviation, who);
        };
    }

    private static Refusal wrongRole(DeviationAction action) {
        return switch (action) {
            case DESCRIBE -> new Refusal(NOT_ALLOWED, "deviation.role-describes");
            case INVESTIGATE -> new Refusal(NOT_ALLOWED, "deviation.role-investigates");
            case CLASSIFY, CONCLUDE, CLOSE -> new Refusal(NOT_ALLOWED, "deviation.role-quality");
        };
    }

    private static Set<Role> allowed(DeviationAction action) {
        return switch (action) {
            case DESCRIBE -> MAY_DESCRIBE;
            case INVESTIGATE -> MAY_INVESTIGATE;
            case CLASSIFY, CONCLUDE, CLOSE -> QUALITY_UNIT;
        };
    }

    private static Refusal whyNotConclude(Deviation deviation, Actor who) {
        if (deviation.state() != DeviationState.INVESTIGATED)
            return new Refusal(BLOCKED, "deviation.not-investigated", deviation.number());
        if (deviation.openedBy(who)) return new Refusal(NOT_ALLOWED, "deviation.own-opening", deviation.number());
        if (deviation.investigatedBy(who))
            return new Refusal(NOT_ALLOWED, "deviation.own-investigation", deviation.number());
        if (deviation.batches().isEmpty()) return new Refusal(BLOCKED, "deviation.no-batch", deviation.number());
        return null;
    }

    private static Refusal whyNotClose(Deviation deviation, Actor who) {
        if (deviation.state() != DeviationState.INVESTIGATED)
            return new Refusal(BLOCKED, "deviation.not-investigated", deviation.number());
        if (deviation.openedBy(who)) return new Refusal(NOT_ALLOWED, "deviation.own-opening", deviation.number());
        var unconcluded = deviation.unconcluded();
        if (!unconcluded.isEmpty())
            return new Refusal(
                    BLOCKED, "deviation.batch-not-concluded", deviation.number(), String.join(", ", unconcluded));
        return null;
    }
}
