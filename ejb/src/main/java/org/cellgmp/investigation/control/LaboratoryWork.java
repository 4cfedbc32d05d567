package org.cellgmp.investigation.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryPhase;
import org.cellgmp.investigation.LaboratoryStep;

/** Makes the next value of a laboratory's investigation. */
public final class LaboratoryWork {
    public static final int WORDS = 4_000;
    /** Retests that can be planned: more would look like testing until it fits. FDA speaks of numbers of industry below ten. */
    public static final int MOST_RETESTS = 9;

    private final Laboratory before;
    private final Actor who;
    private final OffsetDateTime now;

    private LaboratoryWork(Laboratory before, Actor who, OffsetDateTime now) {
        this.before = before;
        this.who = who;
        this.now = now;
    }

    /** Why this person may not do this now; null if they may. @param laboratory null before it is opened */
    public static Refusal whyNot(String event, Laboratory laboratory, LaboratoryAction action, Actor who) {
        return LaboratoryRules.whyNot(event, laboratory, action, who);
    }

    /** @param recorded the result that is in question, as it stands at the address named @throws Refusal if it may not be opened */
    public static Laboratory opened(
            String event, LaboratoryStep.Open open, String recorded, Actor who, OffsetDateTime now) throws Refusal {
        var refusal = LaboratoryRules.whyNot(event, null, LaboratoryAction.OPEN, who);
        if (refusal != null) throw refusal;
        if (open.path() == null) throw missing("path");
        var kind = DeviationKind.of(event);
        if (kind.aboutResult() && !kind.name().equals(open.path().name()))
            throw new Refusal(UNREADABLE, "laboratory.other-path", event, kind.name());
        return new Laboratory(
                event,
                open.path(),
                open.result(),
                recorded,
                Prose.required("analyst", open.analyst(), 120),
                LaboratoryPhase.PHASE_ONE,
                null,
                null,
                null,
                null,
                null,
                who.id(),
                now);
    }

    /**
     * The value after a step that is not signed.
     *
     * @throws Refusal as the rules say; for words or figures that do not fit
     */
    public static Laboratory after(Laboratory before, LaboratoryStep step, Actor who, OffsetDateTime now)
            throws Refusal {
        return after(before, step, null, who, now);
    }

    /** The value after a step. @param signature number of the signature of a step that is signed; null to see what would be signed */
    public static Laboratory after(
            Laboratory before, LaboratoryStep step, String signature, Actor who, OffsetDateTime now) throws Refusal {
        var refusal = LaboratoryRules.whyNot(before.event(), before, step.action(), who);
        if (refusal != null) throw refusal;
        var work = new LaboratoryWork(before, who, now);
        if (step instanceof LaboratoryStep.AnswerItem answer) return work.answered(answer);
        if (step instanceof LaboratoryStep.ConcludePhaseOne conclude) return work.concluded(conclude);
        if (step instanceof LaboratoryStep.SendToPhaseTwo send) return work.sent(send);
        if (step instanceof LaboratoryStep.PlanRetest plan) return work.planned(plan);
        if (step instanceof LaboratoryStep.ApproveRetest) return work.approved(signature);
        if (step instanceof LaboratoryStep.RecordRetest retest) return work.retested(retest);
        return work.finished((LaboratoryStep.Finish) step, signature);
    }

    private Laboratory answered(LaboratoryStep.AnswerItem answer) throws Refusal {
        if (answer.item() == null || !answer.item().askedOn(before.path())) throw missing("item");
        if (answer.answer() == null) throw missing("answer");
        var remark = answer.answer() == Laboratory.Answer.IN_ORDER
                ? Prose.optional("remark", answer.remark(), WORDS)
                : Prose.required("remark", answer.remark(), WORDS);
        var checks = new ArrayList<>(before.checks());
        checks.removeIf(check -> check.item() == answer.item());
        checks.add(new Laboratory.Check(
                answer.item(), answer.answer(), remark, answer.supports(), who.id(), who.printedName(), now));
        checks.sort(java.util.Comparator.comparing(Laboratory.Check::item));
        return with(before.phase(), checks, before.phaseOne(), before.plan(), before.retests(), null);
    }

    private Laboratory concluded(LaboratoryStep.ConcludePhaseOne conclude) throws Refusal {
        if (conclude.assignable() == null) throw missing("assignable");
        var open = before.unanswered();
        if (!open.isEmpty())
            throw new Refusal(
                    BLOCKED,
                    "laboratory.unanswered",
                    open.stream().map(Enum::name).collect(Collectors.joining(", ")));
        var rationale = Prose.required("rationale", conclude.rationale(), WORDS);
        if (conclude.assignable()) {
            if (before.checks().stream().noneMatch(check -> check.answer() == Laboratory.Answer.FAULT_FOUND))
                throw new Refusal(BLOCKED, "laboratory.cause-without-fault");
            if (conclude.supports().isEmpty()) throw new Refusal(BLOCKED, "laboratory.cause-without-evidence");
        }
        var one = new Laboratory.PhaseOne(
                conclude.assignable(), rationale, conclude.supports(), who.id(), who.printedName(), now, null);
        return with(
                conclude.assignable() ? LaboratoryPhase.CAUSE_ASSIGNED : LaboratoryPhase.PHASE_TWO,
                before.checks(),
                one,
                null,
                null,
                null);
    }

    private Laboratory sent(LaboratoryStep.SendToPhaseTwo send) throws Refusal {
        var old = before.phaseOne();
        var one = new Laboratory.PhaseOne(
                old.assignable(),
                old.rationale(),
                old.supports(),
                old.by(),
                old.byName(),
                old.at(),
                Prose.required("reason", send.reason(), WORDS));
        return with(LaboratoryPhase.PHASE_TWO, before.checks(), one, null, null, null);
    }

    private Laboratory planned(LaboratoryStep.PlanRetest plan) throws Refusal {
        if (plan.count() < 1 || plan.count() > MOST_RETESTS)
            throw new Refusal(
                    UNREADABLE,
                    "laboratory.retests-out-of-range",
                    Integer.toString(plan.count()),
                    Integer.toString(MOST_RETESTS));
        if (plan.sample() == null) throw missing("sample");
        if (plan.averaging() == null) throw missing("averaging");
        var analyst = Prose.required("analyst", plan.analyst(), 120);
        if (analyst.equals(before.analyst())) throw new Refusal(BLOCKED, "laboratory.same-analyst", analyst);
        var made = new Laboratory.RetestPlan(
                Integer.toString(plan.count()),
                plan.sample(),
                analyst,
                plan.averaging(),
                Prose.required("rationale", plan.rationale(), WORDS),
                who.id(),
                who.printedName(),
                now,
                null,
                null,
                null);
        return with(LaboratoryPhase.RETEST_PLANNED, before.checks(), before.phaseOne(), made, null, null);
    }

    private Laboratory approved(String signature) throws Refusal {
        var plan = before.plan();
        // Who is to make the retests does not approve that they are made.
        if (who.standsFor(plan.analyst()))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "laboratory.own-retest", before.event());
        var approved = new Laboratory.RetestPlan(
                plan.count(),
                plan.sample(),
                plan.analyst(),
                plan.averaging(),
                plan.rationale(),
                plan.by(),
                plan.byName(),
                plan.at(),
                who.id(),
                who.printedName(),
                signature);
        return with(LaboratoryPhase.RETESTING, before.checks(), before.phaseOne(), approved, null, null);
    }

    private Laboratory retested(LaboratoryStep.RecordRetest retest) throws Refusal {
        var retests = new ArrayList<>(before.retests());
        retests.add(new Laboratory.Retest(
                Prose.required("result", retest.result(), 300), retest.source(), who.id(), who.printedName(), now));
        boolean all = retests.size() >= before.plan().number();
        return with(
                all ? LaboratoryPhase.RETESTED : LaboratoryPhase.RETESTING,
                before.checks(),
                before.phaseOne(),
                before.plan(),
                retests,
                null);
    }

    private Laboratory finished(LaboratoryStep.Finish finish, String signature) throws Refusal {
        if (finish.outcome() == null) throw missing("outcome");
        var rationale = Prose.required("rationale", finish.rationale(), WORDS);
        if (before.phase() == LaboratoryPhase.CAUSE_ASSIGNED && finish.outcome() != Laboratory.Outcome.INVALIDATED)
            throw new Refusal(BLOCKED, "laboratory.phase-two-first", before.event());
        if (finish.outcome() == Laboratory.Outcome.INVALIDATED
                && finish.supports().isEmpty()) throw new Refusal(BLOCKED, "laboratory.invalid-without-evidence");
        // Out of specification is called unexplained only after all that was planned was tried; that it stands can be
        // said at once.
        if (finish.outcome() == Laboratory.Outcome.INCONCLUSIVE
                && before.path() == Laboratory.Path.OUT_OF_SPECIFICATION
                && before.phase() != LaboratoryPhase.RETESTED)
            throw new Refusal(BLOCKED, "laboratory.inconclusive-too-early", before.event());
        var verdict = new Laboratory.Verdict(
                finish.outcome(), rationale, finish.supports(), who.id(), who.printedName(), now, signature);
        return with(
                LaboratoryPhase.FINISHED, before.checks(), before.phaseOne(), before.plan(), before.retests(), verdict);
    }

    private Laboratory with(
            LaboratoryPhase phase,
            List<Laboratory.Check> checks,
            Laboratory.PhaseOne one,
            Laboratory.RetestPlan plan,
            List<Laboratory.Retest> retests,
            Laboratory.Verdict verdict) {
        return new Laboratory(
                before.event(),
                before.path(),
                before.result(),
                before.recorded(),
                before.analyst(),
                phase,
                checks,
                one,
                plan,
                retests,
                verdict,
                before.openedBy(),
                before.openedAt());
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
