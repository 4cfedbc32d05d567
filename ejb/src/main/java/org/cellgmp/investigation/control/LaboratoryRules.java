package org.cellgmp.investigation.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.investigation.LaboratoryPhase.CAUSE_ASSIGNED;
import static org.cellgmp.investigation.LaboratoryPhase.PHASE_ONE;
import static org.cellgmp.investigation.LaboratoryPhase.PHASE_TWO;
import static org.cellgmp.investigation.LaboratoryPhase.RETESTED;
import static org.cellgmp.investigation.LaboratoryPhase.RETESTING;
import static org.cellgmp.investigation.LaboratoryPhase.RETEST_PLANNED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryPhase;

/** Who may do what in the laboratory's investigation, and when. Nobody judges a test, a checklist or a plan of their own. */
final class LaboratoryRules {
    private LaboratoryRules() {}

    /** @param laboratory null before it is opened */
    static Refusal whyNot(String event, Laboratory laboratory, LaboratoryAction action, Actor who) {
        if (laboratory != null && laboratory.finished()) return new Refusal(CONFLICT, "laboratory.finished", event);
        if (who.roles().stream().noneMatch(allowed(action)::contains))
            return new Refusal(NOT_ALLOWED, "laboratory.role." + roleWord(action));
        if (action == LaboratoryAction.OPEN)
            return laboratory == null ? null : new Refusal(CONFLICT, "laboratory.opened-already", event);
        if (laboratory == null) return new Refusal(BLOCKED, "laboratory.not-opened", event);
        if (!in(action).contains(laboratory.phase())
                || action == LaboratoryAction.PLAN_RETEST
                        && laboratory.phase() == RETESTING
                        && !laboratory.retests().isEmpty())
            return new Refusal(
                    BLOCKED,
                    "laboratory.not-now."
                            + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    event);
        return whyNotPerson(laboratory, action, who);
    }

    private static Set<Role> allowed(LaboratoryAction action) {
        return switch (action) {
            case OPEN -> EnumSet.of(Role.QC_ANALYST, Role.QC_REVIEWER, Role.QA_MANAGER);
            case ANSWER -> EnumSet.of(Role.QC_ANALYST, Role.QC_REVIEWER);
            case CONCLUDE_PHASE_ONE, PLAN_RETEST -> EnumSet.of(Role.QC_REVIEWER);
            case RECORD_RETEST -> EnumSet.of(Role.QC_ANALYST);
            case SEND_TO_PHASE_TWO, APPROVE_RETEST, FINISH -> EnumSet.of(Role.QA_MANAGER);
        };
    }

    private static String roleWord(LaboratoryAction action) {
        return switch (action) {
            case OPEN -> "opens";
            case ANSWER -> "laboratory";
            case CONCLUDE_PHASE_ONE, PLAN_RETEST -> "supervisor";
            case RECORD_RETEST -> "analyst";
            case SEND_TO_PHASE_TWO, APPROVE_RETEST, FINISH -> "quality";
        };
    }

    private static Set<LaboratoryPhase> in(LaboratoryAction action) {
        return switch (action) {
            case OPEN -> EnumSet.noneOf(LaboratoryPhase.class);
            case ANSWER, CONCLUDE_PHASE_ONE -> EnumSet.of(PHASE_ONE);
            case SEND_TO_PHASE_TWO -> EnumSet.of(CAUSE_ASSIGNED);
            // A plan may be mended until the first retest is in; it then needs a new approval.
            case PLAN_RETEST -> EnumSet.of(PHASE_TWO, RETEST_PLANNED, RETESTING);
            case APPROVE_RETEST -> EnumSet.of(RETEST_PLANNED);
            case RECORD_RETEST -> EnumSet.of(RETESTING);
            case FINISH -> EnumSet.of(CAUSE_ASSIGNED, PHASE_TWO, RETESTED);
        };
    }

    private static Refusal whyNotPerson(Laboratory laboratory, LaboratoryAction action, Actor who) {
        var event = laboratory.event();
        boolean ownTest = who.standsFor(laboratory.analyst());
        boolean judges = action == LaboratoryAction.CONCLUDE_PHASE_ONE
                || action == LaboratoryAction.SEND_TO_PHASE_TWO
                || action == LaboratoryAction.PLAN_RETEST
                || action == LaboratoryAction.APPROVE_RETEST
                || action == LaboratoryAction.RECORD_RETEST
                || action == LaboratoryAction.FINISH;
        if (judges && ownTest) return new Refusal(NOT_ALLOWED, "laboratory.own-test", event);
        var one = laboratory.phaseOne();
        var plan = laboratory.plan();
        boolean ownPhaseOne = one != null && who.standsFor(one.by());
        boolean ownPlan = plan != null && who.standsFor(plan.by());
        boolean ownRetest = laboratory.retests().stream().anyMatch(retest -> who.standsFor(retest.by()));
        boolean ownAnswer = laboratory.checks().stream().anyMatch(check -> who.standsFor(check.by()));
        return switch (action) {
            case CONCLUDE_PHASE_ONE -> ownAnswer ? new Refusal(NOT_ALLOWED, "laboratory.own-checklist", event) : null;
            case SEND_TO_PHASE_TWO -> ownPhaseOne ? new Refusal(NOT_ALLOWED, "laboratory.own-phase-one", event) : null;
            case APPROVE_RETEST -> ownPlan ? new Refusal(NOT_ALLOWED, "laboratory.own-plan", event) : null;
            case RECORD_RETEST ->
                who.id().equals(plan.analyst())
                        ? null
                        : new Refusal(NOT_ALLOWED, "laboratory.other-analyst", plan.analyst());
            case FINISH -> {
                if (ownPhaseOne) yield new Refusal(NOT_ALLOWED, "laboratory.own-phase-one", event);
                if (ownPlan) yield new Refusal(NOT_ALLOWED, "laboratory.own-plan", event);
                if (ownRetest) yield new Refusal(NOT_ALLOWED, "laboratory.own-retest", event);
                yield ownAnswer ? new Refusal(NOT_ALLOWED, "laboratory.own-checklist", event) : null;
            }
            case OPEN, ANSWER, PLAN_RETEST -> null;
        };
    }
}
