package org.cellgmp.deviation.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.entity.Hand.Part;
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
            case DESCRIBE, ASSIGN, COMPARE -> null;
            case CLASSIFY ->
                deviation.recurrence() == null ? new Refusal(BLOCKED, "deviation.not-compared", number) : null;
            case INVESTIGATE -> unclassified(deviation);
            case SETTLE_MATERIAL -> whyNotSettle(deviation, who);
            case CONCLUDE -> whyNotConclude(deviation, who);
            case CLOSE -> whyNotClose(deviation, who);
        };
    }

    private static Refusal wrongRole(DeviationAction action) {
        return switch (action) {
            case DESCRIBE -> new Refusal(NOT_ALLOWED, "deviation.role-describes");
            case ASSIGN -> new Refusal(NOT_ALLOWED, "deviation.role-assigns");
            case COMPARE, INVESTIGATE -> new Refusal(NOT_ALLOWED, "deviation.role-investigates");
            case CLASSIFY, SETTLE_MATERIAL, CONCLUDE, CLOSE -> new Refusal(NOT_ALLOWED, "deviation.role-quality");
        };
    }

    private static Set<Role> allowed(DeviationAction action) {
        return switch (action) {
            case DESCRIBE -> MAY_DESCRIBE;
            case ASSIGN, COMPARE, INVESTIGATE -> MAY_INVESTIGATE;
            case CLASSIFY, SETTLE_MATERIAL, CONCLUDE, CLOSE -> QUALITY_UNIT;
        };
    }

    private static Refusal unclassified(Deviation deviation) {
        return deviation.state() == DeviationState.OPEN
                ? new Refusal(BLOCKED, "deviation.not-classified", deviation.number())
                : null;
    }

    private static Refusal whyNotSettle(Deviation deviation, Actor who) {
        if (deviation.kind() != DeviationKind.NONCONFORMANCE)
            return new Refusal(BLOCKED, "deviation.no-material", deviation.number());
        var refusal = unclassified(deviation);
        return refusal != null ? refusal : own(deviation, who, Part.OPENED, Part.TOLD, Part.INVESTIGATED);
    }

    private static Refusal whyNotConclude(Deviation deviation, Actor who) {
        var refusal = unready(deviation);
        if (refusal != null) return refusal;
        refusal = own(deviation, who, Part.OPENED, Part.TOLD, Part.INVESTIGATED);
        if (refusal != null) return refusal;
        if (deviation.batches().isEmpty()) return new Refusal(BLOCKED, "deviation.no-batch", deviation.number());
        return null;
    }

    private static Refusal whyNotClose(Deviation deviation, Actor who) {
        var refusal = unready(deviation);
        if (refusal != null) return refusal;
        refusal = own(deviation, who, Part.OPENED, Part.TOLD, Part.INVESTIGATED, Part.LOWERED);
        if (refusal != null) return refusal;
        if (deviation.classification() == Classification.CRITICAL) {
            refusal = own(deviation, who, Part.CLASSIFIED, Part.SETTLED);
            if (refusal != null) return refusal;
        }
        if (deviation.kind() == DeviationKind.NONCONFORMANCE && deviation.material() == null)
            return new Refusal(BLOCKED, "deviation.material-not-settled", deviation.number());
        var unconcluded = deviation.unconcluded();
        if (!unconcluded.isEmpty())
            return new Refusal(
                    BLOCKED, "deviation.batch-not-concluded", deviation.number(), String.join(", ", unconcluded));
        return null;
    }

    /**
     * Whether the work that a conclusion rests on is done: an investigation, or for a minor event what was corrected at once; and
     * whether the class stands on what was decided on recurrence.
     */
    private static Refusal unready(Deviation deviation) {
        var number = deviation.number();
        var refusal = unclassified(deviation);
        if (refusal != null) return refusal;
        if (deviation.state() != DeviationState.INVESTIGATED) {
            // A result out of specification is investigated whatever its class: 21 CFR 211.192, China GMP (2010) Art.
            // 224.
            if (deviation.classification() != Classification.MINOR
                    || deviation.kind() == DeviationKind.OUT_OF_SPECIFICATION)
                return new Refusal(BLOCKED, "deviation.not-investigated", number);
            if (deviation.account().immediateCorrection() == null)
                return new Refusal(BLOCKED, "deviation.not-corrected", number);
        }
        var grading = deviation.grading();
        var recurrence = deviation.recurrence();
        if (grading != null && recurrence != null && grading.ranked().recurrence() != recurrence.factor())
            return new Refusal(BLOCKED, "deviation.class-outdated", number);
        return null;
    }

    /** The first part of the work that this person had a hand in and so does not approve. */
    private static Refusal own(Deviation deviation, Actor who, Part... parts) {
        for (var part : parts)
            if (deviation.had(part, who))
                return new Refusal(
                        NOT_ALLOWED,
                        switch (part) {
                            case OPENED -> "deviation.own-opening";
                            case TOLD -> "deviation.own-telling";
                            case CLASSIFIED -> "deviation.own-classification";
                            case LOWERED -> "deviation.own-lowering";
                            case INVESTIGATED -> "deviation.own-investigation";
                            case SETTLED -> "deviation.own-settlement";
                        },
                        deviation.number());
        return null;
    }
}
