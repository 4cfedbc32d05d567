package org.cellgmp.deviation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.deviation.entity.DeviationLife.BATCH;
import static org.cellgmp.deviation.entity.DeviationLife.INSPECTOR;
import static org.cellgmp.deviation.entity.DeviationLife.NOON;
import static org.cellgmp.deviation.entity.DeviationLife.QA;
import static org.cellgmp.deviation.entity.DeviationLife.RECORDER;
import static org.cellgmp.deviation.entity.DeviationLife.REVIEWER;
import static org.cellgmp.deviation.entity.DeviationLife.SECOND_QA;
import static org.cellgmp.deviation.entity.DeviationLife.aboutNoBatch;
import static org.cellgmp.deviation.entity.DeviationLife.account;
import static org.cellgmp.deviation.entity.DeviationLife.departure;
import static org.cellgmp.deviation.entity.DeviationLife.grading;
import static org.cellgmp.deviation.entity.DeviationLife.investigation;
import static org.cellgmp.deviation.entity.DeviationLife.openedBy;
import static org.cellgmp.deviation.entity.DeviationLife.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviationTest {
    @BeforeEach
    void itIsNoon() {
        HouseClock.set(Clock.fixed(NOON.toInstant(), ZoneOffset.UTC));
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @Test
    void livesFromOpenToClosed() throws Refusal {
        var life = openedBy(RECORDER);
        assertThat(life.deviation.state()).isEqualTo(DeviationState.OPEN);
        assertThat(life.classified().deviation.state()).isEqualTo(DeviationState.CLASSIFIED);
        assertThat(life.investigatedBy(REVIEWER).deviation.state()).isEqualTo(DeviationState.INVESTIGATED);
        life.concludedBy(QA).closedBy(QA);
        assertThat(life.deviation.state()).isEqualTo(DeviationState.CLOSED);
    }

    @Test
    void isDueThirtyDaysAfterAwareness() throws Refusal {
        assertThat(openedBy(RECORDER).deviation.dueOn()).isEqualTo(LocalDate.of(2026, 2, 4));
    }

    @Test
    void aDepartureBringsItsBatch() throws Refusal {
        assertThat(openedBy(RECORDER).deviation.batches()).containsExactly(BATCH);
    }

    @Test
    void twoDeparturesOfOneBatchNeedOneConclusion() throws Refusal {
        var life = openedBy(RECORDER);
        life.deviation.add(departure("b"), RECORDER);
        assertThat(life.deviation.batches()).containsExactly(BATCH);
        assertThat(life.classified()
                        .investigatedBy(REVIEWER)
                        .concludedBy(QA)
                        .deviation
                        .unconcluded())
                .isEmpty();
    }

    @Test
    void awarenessThisVeryInstantIsTaken() throws Refusal {
        Deviation.open("DV-2026-0009", told(null, NOON.toString(), NOON.toString()), null, List.of(), RECORDER);
    }

    @Test
    void awarenessOneMicrosecondAheadIsRefused() {
        refused(
                "deviation.time-in-future",
                () -> Deviation.open(
                        "DV-2026-0009",
                        told(null, NOON.toString(), "2026-01-05T12:00:00.000001+08:00"),
                        null,
                        List.of(),
                        RECORDER));
    }

    @Test
    void discoveryBeforeOccurrenceIsRefused() {
        refused(
                "deviation.times-out-of-order",
                () -> Deviation.open(
                        "DV-2026-0009",
                        told("2026-01-05T11:00:01+08:00", "2026-01-05T11:00:00+08:00", NOON.toString()),
                        null,
                        List.of(),
                        RECORDER));
    }

    @Test
    void awarenessBeforeDiscoveryIsRefused() {
        refused(
                "deviation.times-out-of-order",
                () -> Deviation.open(
                        "DV-2026-0009",
                        told(null, "2026-01-05T11:00:01+08:00", "2026-01-05T11:00:00+08:00"),
                        null,
                        List.of(),
                        RECORDER));
    }

    @Test
    void timesAreComparedAsInstantsWhateverTheirOffset() throws Refusal {
        Deviation.open(
                "DV-2026-0009",
                told("2026-01-05T11:00:00+08:00", "2026-01-05T03:00:00Z", NOON.toString()),
                null,
                List.of(),
                RECORDER);
    }

    @Test
    void statedTimesKeepTheirOffset() throws Refusal {
        assertThat(openedBy(RECORDER).deviation.account()).isEqualTo(account());
    }

    @Test
    void withoutTitleItIsNotOpened() {
        var untitled = new Account("  ", "text", null, null, NOON, NOON);
        refused("ground.field-missing", () -> Deviation.open("DV-2026-0009", untitled, null, List.of(), RECORDER));
    }

    @Test
    void aTitleOfThreeHundredCharactersIsTakenAndOneMoreRefused() throws Refusal {
        Deviation.open(
                "DV-2026-0009",
                new Account("t".repeat(300), "text", null, null, NOON, NOON),
                null,
                List.of(),
                RECORDER);
        var longer = new Account("t".repeat(301), "text", null, null, NOON, NOON);
        refused("ground.field-too-long", () -> Deviation.open("DV-2026-0009", longer, null, List.of(), RECORDER));
    }

    @Test
    void aControlCharacterIsRefused() {
        var odd = new Account("title", "a\u0000b", null, null, NOON, NOON);
        refused("ground.field-unprintable", () -> Deviation.open("DV-2026-0009", odd, null, List.of(), RECORDER));
    }

    @Test
    void investigationBeforeClassificationIsRefused() throws Refusal {
        var life = openedBy(RECORDER);
        refused("deviation.not-classified", () -> life.investigatedBy(REVIEWER));
    }

    @Test
    void anOverriddenClassNeedsAReasonAndAConfirmedOneDoesNot() throws Refusal {
        var life = openedBy(RECORDER);
        life.deviation.compare(new RecurrenceDecision(List.of(), "None.", LocalDate.of(2024, 1, 1)), QA);
        var major = grading(Classification.MAJOR);
        refused("ground.field-missing", () -> life.deviation.classify(Classification.MINOR, major, " ", QA));
        refused("ground.field-missing", () -> life.deviation.classify(Classification.CRITICAL, major, null, QA));
        refused("ground.field-missing", () -> life.deviation.classify(null, major, "because", QA));
        life.deviation.classify(Classification.MAJOR, major, null, QA);
    }

    @Test
    void anInvestigationNeedsARootCause() throws Refusal {
        var life = openedBy(RECORDER).classified();
        refused(
                "ground.field-missing",
                () -> life.deviation.investigate(new Investigation(null, "none", "none", List.of()), REVIEWER));
    }

    @Test
    void conclusionBeforeInvestigationIsRefused() throws Refusal {
        var life = openedBy(RECORDER).classified();
        refused("deviation.not-investigated", () -> life.concludedBy(QA));
    }

    @Test
    void whoOpenedDoesNotConclude() throws Refusal {
        var life = openedBy(QA).classified().investigatedBy(REVIEWER);
        refused("deviation.own-opening", () -> life.concludedBy(QA));
        life.concludedBy(SECOND_QA);
    }

    @Test
    void whoInvestigatedDoesNotConclude() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(QA);
        refused("deviation.own-investigation", () -> life.concludedBy(QA));
        life.concludedBy(SECOND_QA);
    }

    @Test
    void whoOpenedDoesNotClose() throws Refusal {
        var life = openedBy(QA).classified().investigatedBy(REVIEWER).concludedBy(SECOND_QA);
        refused("deviation.own-opening", () -> life.closedBy(QA));
        life.closedBy(SECOND_QA);
    }

    @Test
    void aBatchItDoesNotTouchIsNotConcluded() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER);
        refused("deviation.batch-not-touched", () -> life.concludedBy(QA, "BR-2026-0099"));
    }

    @Test
    void aConclusionNeedsVerdictAndReason() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER);
        refused("ground.field-missing", () -> life.deviation.concluding(BATCH, null, "why", QA));
        refused("ground.field-missing", () -> life.deviation.concluding(BATCH, ReleaseVerdict.MAY_BE_RELEASED, "", QA));
    }

    @Test
    void closingWithoutAConclusionIsRefusedNamingTheBatch() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER);
        assertThatThrownBy(() -> life.closedBy(QA)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("deviation.batch-not-concluded");
            assertThat(refusal.arguments()).containsExactly("DV-2026-0001", BATCH);
        });
    }

    @Test
    void anotherBatchThatItTouchesNeedsItsOwnConclusion() throws Refusal {
        var life = openedBy(RECORDER).classified();
        life.deviation.investigate(investigation("BR-2026-0002"), REVIEWER);
        life.concludedBy(QA);
        refused("deviation.batch-not-concluded", () -> life.closedBy(QA));
        life.concludedBy(QA, "BR-2026-0002").closedBy(QA);
    }

    @Test
    void aConclusionNoLongerCountsOnceTheInvestigationChanges() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER).concludedBy(QA);
        assertThat(life.deviation.standing(BATCH)).isNotNull();
        life.deviation.investigate(new Investigation("Another cause.", "as before", "as before", List.of()), REVIEWER);
        assertThat(life.deviation.standing(BATCH)).isNull();
        refused("deviation.batch-not-concluded", () -> life.closedBy(QA));
        assertThat(life.concludedBy(QA).deviation.conclusions()).hasSize(2);
    }

    @Test
    void aConclusionNoLongerCountsOnceADepartureIsAdded() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER).concludedBy(QA);
        life.deviation.add(departure("b"), RECORDER);
        assertThat(life.deviation.unconcluded()).containsExactly(BATCH);
    }

    @Test
    void withoutABatchThereIsNothingToConcludeAndItCloses() throws Refusal {
        var life = aboutNoBatch().classified().investigatedBy(REVIEWER);
        refused("deviation.no-batch", () -> life.concludedBy(QA));
        life.closedBy(QA);
    }

    @Test
    void nothingChangesAfterClosure() throws Refusal {
        var closed = openedBy(RECORDER).classified().investigatedBy(REVIEWER).concludedBy(QA);
        closed.closedBy(QA);
        refused("deviation.closed", () -> closed.deviation.describe(account(), "typo", RECORDER));
        refused("deviation.closed", () -> closed.deviation.add(departure("b"), RECORDER));
        refused("deviation.closed", closed::classified);
        refused("deviation.closed", () -> closed.investigatedBy(REVIEWER));
        refused("deviation.closed", () -> closed.concludedBy(QA));
        refused("deviation.closed", () -> closed.closedBy(QA));
    }

    @Test
    void aChangeOfTheAccountNeedsAReason() throws Refusal {
        var life = openedBy(RECORDER);
        refused("ground.field-missing", () -> life.deviation.describe(account(), null, RECORDER));
    }

    @Test
    void whatARoleMayNotDoIsGreyedWithTheReason() throws Refusal {
        var deviation = openedBy(RECORDER).deviation;
        for (var action : DeviationAction.values())
            assertThat(deviation.whyNot(action, INSPECTOR)).as(action.name()).isNotNull();
        assertThat(deviation.whyNot(DeviationAction.CLASSIFY, RECORDER).code()).isEqualTo("deviation.role-quality");
        assertThat(deviation.whyNot(DeviationAction.CLASSIFY, QA).code()).isEqualTo("deviation.not-compared");
        assertThat(deviation.whyNot(DeviationAction.INVESTIGATE, RECORDER).code())
                .isEqualTo("deviation.role-investigates");
    }

    @Test
    void aRevisionThatIsNoLongerTheLatestIsRefused() throws Refusal {
        var deviation = openedBy(RECORDER).deviation;
        deviation.mustBe(deviation.revision());
        refused("deviation.changed-meanwhile", () -> deviation.mustBe(deviation.revision() + 1));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatARoomAboveKeepsIsPartOfWhatWasConcluded() throws Refusal {
        var life = openedBy(RECORDER).classified().investigatedBy(REVIEWER).concludedBy(SECOND_QA);
        var before = life.deviation.digest();
        life.deviation.annex("causes", "ab".repeat(32), REVIEWER);
        assertThat(life.deviation.digest()).isNotEqualTo(before);
        assertThat(life.deviation.standing(BATCH)).isNull();
    }
}
