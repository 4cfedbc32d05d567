package org.cellgmp.investigation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.investigation.control.LaboratoryLife.ANALYST;
import static org.cellgmp.investigation.control.LaboratoryLife.CHECKER;
import static org.cellgmp.investigation.control.LaboratoryLife.EVENT;
import static org.cellgmp.investigation.control.LaboratoryLife.PROOF;
import static org.cellgmp.investigation.control.LaboratoryLife.QA;
import static org.cellgmp.investigation.control.LaboratoryLife.SECOND;
import static org.cellgmp.investigation.control.LaboratoryLife.SUPERVISOR;
import static org.cellgmp.investigation.control.LaboratoryLife.answered;
import static org.cellgmp.investigation.control.LaboratoryLife.conclude;
import static org.cellgmp.investigation.control.LaboratoryLife.finish;
import static org.cellgmp.investigation.control.LaboratoryLife.in;
import static org.cellgmp.investigation.control.LaboratoryLife.opened;
import static org.cellgmp.investigation.control.LaboratoryLife.person;
import static org.cellgmp.investigation.control.LaboratoryLife.plan;
import static org.cellgmp.investigation.control.LaboratoryLife.retest;
import static org.cellgmp.investigation.control.LaboratoryLife.step;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.Laboratory.Outcome;
import org.cellgmp.investigation.Laboratory.Path;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryPhase;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaboratoryTest {
    /** Written from the procedure, not from the rules: in which phase what is possible at all; absent means not yet opened. */
    private static final Map<LaboratoryAction, Set<LaboratoryPhase>> POSSIBLE = Map.of(
            LaboratoryAction.ANSWER, Set.of(LaboratoryPhase.PHASE_ONE),
            LaboratoryAction.CONCLUDE_PHASE_ONE, Set.of(LaboratoryPhase.PHASE_ONE),
            LaboratoryAction.SEND_TO_PHASE_TWO, Set.of(LaboratoryPhase.CAUSE_ASSIGNED),
            LaboratoryAction.PLAN_RETEST,
                    Set.of(LaboratoryPhase.PHASE_TWO, LaboratoryPhase.RETEST_PLANNED, LaboratoryPhase.RETESTING),
            LaboratoryAction.APPROVE_RETEST, Set.of(LaboratoryPhase.RETEST_PLANNED),
            LaboratoryAction.RECORD_RETEST, Set.of(LaboratoryPhase.RETESTING),
            LaboratoryAction.FINISH,
                    Set.of(LaboratoryPhase.CAUSE_ASSIGNED, LaboratoryPhase.PHASE_TWO, LaboratoryPhase.RETESTED));

    private static final Map<LaboratoryAction, Set<Role>> ROLES = Map.of(
            LaboratoryAction.OPEN, Set.of(Role.QC_ANALYST, Role.QC_REVIEWER, Role.QA_MANAGER),
            LaboratoryAction.ANSWER, Set.of(Role.QC_ANALYST, Role.QC_REVIEWER),
            LaboratoryAction.CONCLUDE_PHASE_ONE, Set.of(Role.QC_REVIEWER),
            LaboratoryAction.SEND_TO_PHASE_TWO, Set.of(Role.QA_MANAGER),
            LaboratoryAction.PLAN_RETEST, Set.of(Role.QC_REVIEWER),
            LaboratoryAction.APPROVE_RETEST, Set.of(Role.QA_MANAGER),
            LaboratoryAction.RECORD_RETEST, Set.of(Role.QC_ANALYST),
            LaboratoryAction.FINISH, Set.of(Role.QA_MANAGER));

    /** Whose own work it would be to judge. */
    private static final Map<LaboratoryAction, Set<String>> OWN = Map.of(
            LaboratoryAction.OPEN, Set.of(),
            LaboratoryAction.ANSWER, Set.of(),
            LaboratoryAction.CONCLUDE_PHASE_ONE, Set.of("ana", "chk"),
            LaboratoryAction.SEND_TO_PHASE_TWO, Set.of("ana", "sup"),
            LaboratoryAction.PLAN_RETEST, Set.of("ana"),
            LaboratoryAction.APPROVE_RETEST, Set.of("ana", "sup"),
            LaboratoryAction.RECORD_RETEST, Set.of("ana", "chk", "sup", "qa", "new"),
            LaboratoryAction.FINISH, Set.of("ana", "sup", "chk"));

    /** Every phase, action, role and person: each person of the case in each role, and a newcomer. */
    @TestFactory
    Stream<DynamicTest> whoMayDoWhatWhen() {
        var tests = new ArrayList<DynamicTest>();
        var phases = new ArrayList<LaboratoryPhase>(List.of(LaboratoryPhase.values()));
        phases.add(0, null);
        for (var phase : phases)
            for (var action : LaboratoryAction.values())
                for (var role : Role.values())
                    for (var id : List.of("ana", "sec", "chk", "sup", "qa", "new"))
                        tests.add(dynamicTest(
                                phase + " " + action + " " + role + " " + id,
                                () -> check(phase, action, person(id, role))));
        return tests.stream();
    }

    private static void check(LaboratoryPhase phase, LaboratoryAction action, Actor who) throws Refusal {
        var laboratory = phase == null ? null : in(phase, Path.OUT_OF_SPECIFICATION);
        // The checker has answered once even in phase one, so that judging the own checklist can be tried there.
        if (phase == LaboratoryPhase.PHASE_ONE) laboratory = answered(laboratory, Laboratory.Answer.IN_ORDER);
        boolean possible = action == LaboratoryAction.OPEN
                ? phase == null
                : phase != null && POSSIBLE.get(action).contains(phase);
        boolean role = who.roles().stream().anyMatch(ROLES.get(action)::contains);
        boolean own = own(action, laboratory, who.id());
        var refusal = LaboratoryWork.whyNot(EVENT, laboratory, action, who);
        assertThat(refusal == null).isEqualTo(possible && role && !own);
    }

    private static boolean own(LaboratoryAction action, Laboratory laboratory, String id) {
        if (action == LaboratoryAction.FINISH && laboratory != null && id.equals("sec"))
            return !laboratory.retests().isEmpty();
        return OWN.get(action).contains(id);
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void livesFromTheResultToTheVerdictAndReadsBackEqual(Path path) throws Refusal {
        var finished = in(LaboratoryPhase.FINISHED, path);
        assertThat(finished.finished()).isTrue();
        assertThat(finished.retests()).hasSize(2);
        assertThat(finished.verdict().signature()).isEqualTo("SG-2026-0001");
        assertThat(CanonicalJson.read(Laboratory.class, CanonicalJson.write(finished)))
                .isEqualTo(finished);
    }

    @Test
    void aTrendIsCheckedOnFewerPoints() throws Refusal {
        assertThat(opened(Path.OUT_OF_SPECIFICATION).unanswered()).hasSize(7);
        assertThat(opened(Path.OUT_OF_TREND).unanswered())
                .containsExactly(
                        Laboratory.Item.METHOD,
                        Laboratory.Item.CALCULATION,
                        Laboratory.Item.EQUIPMENT,
                        Laboratory.Item.SAMPLE);
    }

    @Test
    void phaseOneEndsOnlyWhenEveryPointIsAnswered() throws Refusal {
        var opened = opened(Path.OUT_OF_SPECIFICATION);
        refused("laboratory.unanswered", () -> step(opened, conclude(false), SUPERVISOR));
        var almost = step(
                opened,
                new LaboratoryStep.AnswerItem(Laboratory.Item.METHOD, Laboratory.Answer.IN_ORDER, null, List.of()),
                CHECKER);
        refused("laboratory.unanswered", () -> step(almost, conclude(false), SUPERVISOR));
    }

    @Test
    void aCauseIsAssignedOnlyToAFaultThatWasFoundAndIsProved() throws Refusal {
        var sound = answered(opened(Path.OUT_OF_SPECIFICATION), Laboratory.Answer.IN_ORDER);
        refused("laboratory.cause-without-fault", () -> step(sound, conclude(true), SUPERVISOR));
        var faulty = answered(opened(Path.OUT_OF_SPECIFICATION), Laboratory.Answer.FAULT_FOUND);
        refused(
                "laboratory.cause-without-evidence",
                () -> step(faulty, new LaboratoryStep.ConcludePhaseOne(true, "pipette", List.of()), SUPERVISOR));
    }

    @Test
    void aResultIsInvalidatedOnlyWithEvidence() throws Refusal {
        for (var phase : List.of(LaboratoryPhase.CAUSE_ASSIGNED, LaboratoryPhase.PHASE_TWO, LaboratoryPhase.RETESTED)) {
            var laboratory = in(phase, Path.OUT_OF_SPECIFICATION);
            refused(
                    "laboratory.invalid-without-evidence",
                    () -> step(laboratory, finish(Outcome.INVALIDATED, List.of()), QA));
            assertThat(step(laboratory, finish(Outcome.INVALIDATED, PROOF), QA).finished())
                    .isTrue();
        }
    }

    @Test
    void afterAnAssignedCauseNothingButItsAcceptanceEndsIt() throws Refusal {
        var laboratory = in(LaboratoryPhase.CAUSE_ASSIGNED, Path.OUT_OF_SPECIFICATION);
        for (var outcome : List.of(Outcome.CONFIRMED, Outcome.INCONCLUSIVE))
            refused("laboratory.phase-two-first", () -> step(laboratory, finish(outcome, PROOF), QA));
        assertThat(step(laboratory, new LaboratoryStep.SendToPhaseTwo("not convincing"), QA)
                        .phase())
                .isEqualTo(LaboratoryPhase.PHASE_TWO);
    }

    @Test
    void unexplainedIsSaidOnlyAfterAllPlannedRetestsButOfATrendAtOnce() throws Refusal {
        refused(
                "laboratory.inconclusive-too-early",
                () -> step(
                        in(LaboratoryPhase.PHASE_TWO, Path.OUT_OF_SPECIFICATION),
                        finish(Outcome.INCONCLUSIVE, List.of()),
                        QA));
        assertThat(step(in(LaboratoryPhase.PHASE_TWO, Path.OUT_OF_TREND), finish(Outcome.INCONCLUSIVE, List.of()), QA)
                        .finished())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10})
    void theNumberOfRetestsIsFixedAndSmall(int count) throws Refusal {
        var two = in(LaboratoryPhase.PHASE_TWO, Path.OUT_OF_SPECIFICATION);
        refused("laboratory.retests-out-of-range", () -> step(two, plan(count), SUPERVISOR));
    }

    @Test
    void nobodyTestsUntilItFits() throws Refusal {
        var approved = in(LaboratoryPhase.RETESTING, Path.OUT_OF_SPECIFICATION);
        var once = step(approved, retest("60"), SECOND);
        refused("laboratory.not-now.plan-retest", () -> step(once, plan(9), SUPERVISOR));
        var twice = step(once, retest("62"), SECOND);
        refused("laboratory.not-now.record-retest", () -> step(twice, retest("85"), SECOND));
        assertThat(twice.retests()).hasSize(2);
    }

    @Test
    void whoMadeTheTestMakesNoRetestAndAChangedPlanWantsANewApproval() throws Refusal {
        var two = in(LaboratoryPhase.PHASE_TWO, Path.OUT_OF_SPECIFICATION);
        refused(
                "laboratory.same-analyst",
                () -> step(
                        two,
                        new LaboratoryStep.PlanRetest(
                                2, Laboratory.Sample.ORIGINAL, ANALYST.id(), Laboratory.Averaging.NONE, "x"),
                        SUPERVISOR));
        var again = step(in(LaboratoryPhase.RETESTING, Path.OUT_OF_SPECIFICATION), plan(3), SUPERVISOR);
        assertThat(again.phase()).isEqualTo(LaboratoryPhase.RETEST_PLANNED);
        assertThat(again.plan().approvedBy()).isNull();
        refused("laboratory.not-now.record-retest", () -> step(again, retest("85"), SECOND));
    }

    @Test
    void whoIsToMakeTheRetestsDoesNotApproveThem() throws Refusal {
        var both = person(SECOND.id(), Role.QC_ANALYST, Role.QA_MANAGER);
        refused(
                "laboratory.own-retest",
                () -> step(
                        in(LaboratoryPhase.RETEST_PLANNED, Path.OUT_OF_SPECIFICATION),
                        new LaboratoryStep.ApproveRetest(),
                        both));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
