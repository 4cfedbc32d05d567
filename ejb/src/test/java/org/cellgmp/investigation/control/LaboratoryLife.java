package org.cellgmp.investigation.control;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryPhase;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.investigation.Support;

/** A laboratory's investigation and the people around it. All invented. */
final class LaboratoryLife {
    static final String EVENT = "DV-2026-0001";
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    static final List<Support> PROOF = List.of(new Support(Support.Kind.FILE, "EV-2026-0001"));

    static final Actor ANALYST = person("ana", Role.QC_ANALYST);
    static final Actor SECOND = person("sec", Role.QC_ANALYST);
    static final Actor CHECKER = person("chk", Role.QC_REVIEWER);
    static final Actor SUPERVISOR = person("sup", Role.QC_REVIEWER);
    static final Actor QA = person("qa", Role.QA_MANAGER);

    private LaboratoryLife() {}

    static Actor person(String id, Role... roles) {
        return new Actor(id, id + " (invented)", Set.of(roles));
    }

    static Laboratory opened(Laboratory.Path path) throws Refusal {
        return LaboratoryWork.opened(
                EVENT,
                new LaboratoryStep.Open(path, "BR-2026-0001/v1#/qcResults/0/result", ANALYST.id()),
                "61",
                ANALYST,
                NOON);
    }

    static Laboratory answered(Laboratory laboratory, Laboratory.Answer answer) throws Refusal {
        var now = laboratory;
        for (var item : laboratory.unanswered())
            now = step(now, new LaboratoryStep.AnswerItem(item, answer, "looked at", PROOF), CHECKER);
        return now;
    }

    static Laboratory step(Laboratory laboratory, LaboratoryStep step, Actor who) throws Refusal {
        return LaboratoryWork.after(laboratory, step, "SG-2026-0001", who, NOON);
    }

    static LaboratoryStep conclude(boolean assignable) {
        return new LaboratoryStep.ConcludePhaseOne(assignable, "as the checklist shows", PROOF);
    }

    static LaboratoryStep plan(int count) {
        return new LaboratoryStep.PlanRetest(
                count, Laboratory.Sample.ORIGINAL, SECOND.id(), Laboratory.Averaging.NONE, "by procedure");
    }

    static LaboratoryStep retest(String result) {
        return new LaboratoryStep.RecordRetest(result, null);
    }

    static LaboratoryStep finish(Laboratory.Outcome outcome, List<Support> proof) {
        return new LaboratoryStep.Finish(outcome, "all results together", proof);
    }

    /** One that stands in the phase, the usual people having brought it there. */
    static Laboratory in(LaboratoryPhase phase, Laboratory.Path path) throws Refusal {
        var opened = opened(path);
        if (phase == LaboratoryPhase.PHASE_ONE) return opened;
        if (phase == LaboratoryPhase.CAUSE_ASSIGNED)
            return step(answered(opened, Laboratory.Answer.FAULT_FOUND), conclude(true), SUPERVISOR);
        var two = step(answered(opened, Laboratory.Answer.IN_ORDER), conclude(false), SUPERVISOR);
        if (phase == LaboratoryPhase.PHASE_TWO) return two;
        var planned = step(two, plan(2), SUPERVISOR);
        if (phase == LaboratoryPhase.RETEST_PLANNED) return planned;
        var approved = step(planned, new LaboratoryStep.ApproveRetest(), QA);
        if (phase == LaboratoryPhase.RETESTING) return approved;
        var retested = step(step(approved, retest("84"), SECOND), retest("86"), SECOND);
        if (phase == LaboratoryPhase.RETESTED) return retested;
        return step(retested, finish(Laboratory.Outcome.INCONCLUSIVE, List.of()), QA);
    }
}
