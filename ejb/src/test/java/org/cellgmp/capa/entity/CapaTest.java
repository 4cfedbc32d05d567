package org.cellgmp.capa.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.capa.entity.CapaLife.CHECKER;
import static org.cellgmp.capa.entity.CapaLife.DUE;
import static org.cellgmp.capa.entity.CapaLife.NOON;
import static org.cellgmp.capa.entity.CapaLife.OWNER;
import static org.cellgmp.capa.entity.CapaLife.PLANNER;
import static org.cellgmp.capa.entity.CapaLife.QA;
import static org.cellgmp.capa.entity.CapaLife.action;
import static org.cellgmp.capa.entity.CapaLife.noFinding;
import static org.cellgmp.capa.entity.CapaLife.plan;
import static org.cellgmp.capa.entity.CapaLife.raised;
import static org.cellgmp.capa.entity.CapaLife.signed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.Watch;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapaTest {
    @BeforeEach
    void itIsNoon() {
        HouseClock.set(Clock.fixed(NOON.toInstant(), ZoneOffset.UTC));
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @Test
    void theContentIsReadAgainAsItWasWritten() throws Refusal {
        for (var state : CapaState.values()) {
            var content = CapaLife.in(state).content();
            assertThat(CanonicalJson.read(CapaContent.class, CanonicalJson.write(content)))
                    .isEqualTo(content);
        }
    }

    @Test
    void aChangeOfTheApprovedPlanMakesItADraftAgain() throws Refusal {
        var capa = raised().approved().capa;
        var plan = capa.content().plan();
        capa.plan(
                new Plan(
                        "Another title",
                        plan.problem(),
                        plan.rootCause(),
                        plan.events(),
                        plan.actions(),
                        plan.effectiveness()),
                PLANNER);
        assertThat(capa.state()).isEqualTo(CapaState.DRAFT);
        assertThat(capa.content().approved()).isFalse();
        assertThat(capa.content().approvals()).hasSize(1);
    }

    @Test
    void aPlanSentAsItStoodIsRefusedAndStaysApproved() throws Refusal {
        var capa = raised().approved().capa;
        refused("capa.nothing-changed", () -> capa.plan(capa.content().plan(), PLANNER));
        assertThat(capa.state()).isEqualTo(CapaState.PLANNED);
    }

    @Test
    void anApprovedDueDateMovesOnlyByASignedExtension() throws Refusal {
        var capa = raised().approved().capa;
        var plan = capa.content().plan();
        refused(
                "capa.due-fixed",
                () -> capa.plan(
                        plan.with(List.of(
                                plan.actions().get(0).dueOn(DUE.plusDays(1)),
                                plan.actions().get(1))),
                        PLANNER));
        refused("capa.not-later", () -> capa.ask("A1", DUE, "Late.", OWNER));
        var request = capa.ask("A1", DUE.plusDays(1), "Late.", OWNER);
        refused("capa.extension-pending", () -> capa.ask("A1", DUE.plusDays(2), "Later.", OWNER));
        capa.decided(request, true, signed(QA));
        assertThat(capa.content().plan().action("A1").dueOn()).isEqualTo(DUE.plusDays(1));
        assertThat(capa.content().approved()).isTrue();
        assertThat(capa.content().extension("E1").from()).isEqualTo(DUE);
        assertThat(capa.whyNot(CapaAct.DECIDE_EXTENSION, "E1", QA).code()).isEqualTo("capa.extension-decided");
    }

    @Test
    void aRefusedExtensionLeavesTheDayAndItsHistory() throws Refusal {
        var capa = raised().approved().asked().capa;
        capa.decided("E1", false, signed(QA));
        assertThat(capa.content().plan().action("A1").dueOn()).isEqualTo(DUE);
        assertThat(capa.content().extensions()).hasSize(1);
        assertThat(capa.ask("A1", DUE.plusDays(20), "Still late.", OWNER)).isEqualTo("E2");
    }

    @Test
    void confirmationNamesWhatIsOpenAndWhatIsPending() throws Refusal {
        var life = raised().approved();
        assertThat(life.capa.whyNot(CapaAct.CONFIRM, null, QA).arguments()).contains("A1, A2");
        life.asked().verified();
        var refusal = life.capa.whyNot(CapaAct.CONFIRM, null, QA);
        assertThat(refusal.code()).isEqualTo("capa.extensions-pending");
        assertThat(refusal.arguments()).contains("E1");
        life.capa.decided("E1", false, signed(QA));
        assertThat(life.capa.whyNot(CapaAct.CONFIRM, null, QA)).isNull();
    }

    @Test
    void anActionSentBackIsOpenAgain() throws Refusal {
        var life = raised().approved().done();
        life.capa.verify("A1", false, "The certificate is missing.", PLANNER);
        assertThat(life.capa.content().done("A1")).isNull();
        life.capa.complete("A1", "Certificate added.", "EQ-2026-0001/v2", OWNER);
        refused(
                "capa.own-work",
                () -> life.capa.verify(
                        "A1", true, "Fine.", CapaLife.person("owner", org.cellgmp.ground.Role.QA_MANAGER)));
    }

    @Test
    void whatIsCarriedOutIsNotPlannedAnew() throws Refusal {
        var capa = raised().approved().done().capa;
        var plan = capa.content().plan();
        refused(
                "capa.action-done",
                () -> capa.plan(plan.with(List.of(plan.actions().get(1))), PLANNER));
    }

    @Test
    void idsAreNeverGivenTwice() throws Refusal {
        var capa = raised().capa;
        var plan = capa.content().plan();
        capa.plan(plan.with(List.of(plan.actions().get(0), action(null, ActionKind.PREVENTIVE, DUE))), PLANNER);
        assertThat(capa.content().plan().actions())
                .extracting(PlannedAction::id)
                .containsExactly("A1", "A3");
    }

    @Test
    void aDayInThePastIsRefusedAndTodayIsTaken() throws Refusal {
        var today = LocalDate.of(2026, 1, 5);
        refused(
                "capa.due-past",
                () -> Capa.raise(
                        "CA-2026-0009",
                        plan().with(List.of(action(null, ActionKind.CORRECTION, today.minusDays(1)))),
                        null,
                        PLANNER));
        Capa.raise("CA-2026-0009", plan().with(List.of(action(null, ActionKind.CORRECTION, today))), null, PLANNER);
    }

    @Test
    void anIncompletePlanIsStoredButNotApproved() throws Refusal {
        var capa = Capa.raise("CA-2026-0009", new Plan("T", "P", null, null, null, null), null, PLANNER);
        var refusal = capa.whyNot(CapaAct.APPROVE, null, QA);
        assertThat(refusal.code()).isEqualTo("capa.plan-incomplete");
        assertThat(refusal.arguments().get(1))
                .contains("rootCause", "actions", "metric", "threshold", "checkOwner", "days");
    }

    @Test
    void theCheckOpensByTheCalendarAndNotBefore() throws Refusal {
        var capa = CapaLife.in(CapaState.IMPLEMENTED);
        assertThat(capa.checkOpensOn()).isEqualTo(LocalDate.of(2026, 1, 12));
        at("2026-01-11T23:59:59+08:00");
        assertThat(capa.whyNot(CapaAct.ASSESS, null, CHECKER).code()).isEqualTo("capa.not-now.ASSESS");
        at("2026-01-12T23:59:59+08:00");
        assertThat(capa.state()).isEqualTo(CapaState.EFFECTIVENESS);
        assertThat(capa.whyNot(CapaAct.ASSESS, null, CHECKER)).isNull();
    }

    @Test
    void effectiveWaitsForTheWholeWindowAndNotEffectiveForOneMiss() throws Refusal {
        var capa = CapaLife.in(CapaState.EFFECTIVENESS);
        refused("capa.window-open", () -> capa.judging(true, seen(Observed.Outcome.MET, Observed.Outcome.MET), QA));
        refused("capa.window-open", () -> capa.judging(false, seen(Observed.Outcome.MET, Observed.Outcome.MET), QA));
        capa.judging(false, seen(Observed.Outcome.MET, Observed.Outcome.MISSED), QA);
        capa.judging(true, seen(Observed.Outcome.MET, Observed.Outcome.MET, Observed.Outcome.MET), QA);
        refused(
                "capa.window-open",
                () -> capa.judging(
                        true, seen(Observed.Outcome.MET, Observed.Outcome.MET, Observed.Outcome.UNASSESSABLE), QA));
    }

    private static Watch seen(Observed.Outcome... outcomes) {
        var seen = new java.util.ArrayList<Observed>();
        for (var outcome : outcomes)
            seen.add(new Observed("BR-2026-000" + seen.size(), 1, "ST-2026-0001", outcome, null, null, NOON));
        return new Watch("CA-2026-0001", noFinding(), NOON, null, 3, true, seen);
    }

    @Test
    void limitsThatCrossAndARuleWithoutProductAreRefused() {
        var crossed = new Criterion(Criterion.Kind.PARAMETER_WITHIN, "P", null, null, "pH", "7.5", "7.4");
        refused("capa.limits-crossed", () -> Criteria.checked(crossed, "3"));
        refused(
                "ground.field-missing",
                () -> Criteria.checked(
                        new Criterion(Criterion.Kind.NO_FINDING, null, "r", null, null, null, null), "3"));
        refused(
                "capa.no-number",
                () -> Criteria.checked(
                        new Criterion(Criterion.Kind.PARAMETER_WITHIN, "P", null, null, "pH", "7,4", null), "3"));
    }

    private static void at(String time) {
        HouseClock.set(Clock.fixed(java.time.OffsetDateTime.parse(time).toInstant(), ZoneOffset.UTC));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
