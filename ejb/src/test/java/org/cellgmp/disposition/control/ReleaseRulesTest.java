package org.cellgmp.disposition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.disposition.Capacity.MAH;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Capacity.QUALITY;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.Decision.QUARANTINE;
import static org.cellgmp.disposition.Decision.REJECT;
import static org.cellgmp.disposition.Decision.RELEASE;
import static org.cellgmp.disposition.control.ABatch.BOTH_QP;
import static org.cellgmp.disposition.control.ABatch.MARKET_QP;
import static org.cellgmp.disposition.control.ABatch.PLANT_QP;
import static org.cellgmp.disposition.control.ABatch.QA;
import static org.cellgmp.disposition.control.ABatch.aBatch;
import static org.cellgmp.guideline.Severity.CRITICAL;
import static org.cellgmp.guideline.Severity.MAJOR;
import static org.cellgmp.guideline.Severity.OTHER;

import java.util.List;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {
    private static final Handling HANDLED = new Handling("key", "DV-2026-0001", DeviationState.INVESTIGATED);

    @Test
    void aBatchWithNothingAgainstItIsReleased() {
        may(aBatch(), RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aMajorFindingWithoutDeviationBlocksAndIsNamed() {
        var refusal = whyNot(aBatch().withFinding(MAJOR), RELEASE, MANUFACTURER, PLANT_QP);
        assertThat(refusal.code()).isEqualTo("disposition.finding-without-deviation");
        assertThat(refusal.arguments()).containsExactly("1", "rule/1@BR-2026-0001/v1#/steps/0/verifiedBy");
    }

    @Test
    void aCriticalFindingWithoutDeviationBlocks() {
        mayNot(
                "disposition.finding-without-deviation",
                aBatch().withFinding(CRITICAL),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
    }

    @Test
    void ofManyFindingsFiveAreNamedAndTheRestCounted() {
        var batch = aBatch();
        for (int i = 0; i < 7; i++) batch.withFinding(MAJOR);
        assertThat(whyNot(batch, RELEASE, MANUFACTURER, PLANT_QP).arguments().get(1))
                .endsWith("; +2");
    }

    @Test
    void aMinorOrAdvisoryFindingDoesNotBlock() {
        may(aBatch().withFinding(OTHER), RELEASE, MANUFACTURER, PLANT_QP);
        may(aBatch().withFinding(CRITICAL, true, null), RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aFindingThatADeviationHandlesDoesNotBlockByItself() {
        may(
                aBatch().withFinding(MAJOR, false, HANDLED).withDeviation(ReleaseVerdict.MAY_BE_RELEASED, true),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
    }

    @Test
    void aDeviationWithoutConclusionBlocksAndIsNamed() {
        var refusal = whyNot(aBatch().withDeviation(null, false), RELEASE, MANUFACTURER, PLANT_QP);
        assertThat(refusal.code()).isEqualTo("disposition.deviation-not-concluded");
        assertThat(refusal.arguments()).containsExactly("DV-2026-0001");
    }

    @Test
    void aConclusionThatNoLongerCoversBlocks() {
        mayNot(
                "disposition.deviation-not-concluded",
                aBatch().withDeviation(ReleaseVerdict.MAY_BE_RELEASED, false),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
    }

    @Test
    void aConclusionAgainstReleaseBlocksReleaseButNotRejection() {
        var batch = aBatch().withDeviation(ReleaseVerdict.MAY_NOT_BE_RELEASED, true);
        mayNot("disposition.concluded-against", batch, RELEASE, MANUFACTURER, PLANT_QP);
        may(batch, REJECT, QUALITY, QA);
    }

    @Test
    void aBatchNeverJudgedIsNotDecidedOn() {
        mayNot("disposition.no-statement", aBatch().neverJudged(), RELEASE, MANUFACTURER, PLANT_QP);
        mayNot("disposition.no-statement", aBatch().neverJudged(), REJECT, QUALITY, QA);
    }

    @Test
    void aStatementOfAnOldVersionIsNotSignedOn() {
        mayNot(
                "disposition.statement-of-old-version",
                aBatch().revisedAfterItsStatement(),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
        mayNot("disposition.statement-of-old-version", aBatch().revisedAfterItsStatement(), REJECT, QUALITY, QA);
    }

    @Test
    void aStatementThatJudgingNowWouldNotRepeatIsNotSignedOn() {
        mayNot("disposition.statement-out-of-date", aBatch().outOfDate(), RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aPendingResultThatMayBePendingAllowsOnlyAConditionalRelease() {
        mayNot("disposition.only-conditional", aBatch().withSterilityPending(), RELEASE, MANUFACTURER, PLANT_QP);
        may(aBatch().withSterilityPending(), CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void withNothingPendingThereIsNoConditionalRelease() {
        mayNot("disposition.nothing-pending", aBatch(), CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aPendingResultThatMayNotBePendingBlocksEitherRelease() {
        var batch = aBatch().specified("Endotoxin", "< 5", false, null).result("Endotoxin", null, "pending");
        mayNot("disposition.result-missing", batch, RELEASE, MANUFACTURER, PLANT_QP);
        mayNot("disposition.result-missing", batch, CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aFailingResultBlocksEvenWithAConclusionForRelease() {
        var batch = aBatch().tested("Endotoxin", "5", "< 5").withDeviation(ReleaseVerdict.MAY_BE_RELEASED, true);
        mayNot("disposition.result-fails", batch, RELEASE, MANUFACTURER, PLANT_QP);
        may(batch, QUARANTINE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aResultThatNobodyCanJudgeBlocks() {
        mayNot(
                "disposition.result-unclear",
                aBatch().tested("Endotoxin", "< 6", "< 5"),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
    }

    @Test
    void withoutASpecificationInForceNothingIsReleased() {
        mayNot("disposition.no-specification", aBatch().withoutSpecification(), RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void whoPerformedAStepDoesNotRelease() {
        mayNot("disposition.had-a-hand", aBatch().performedBy("QP-Plant"), RELEASE, MANUFACTURER, PLANT_QP);
        mayNot("disposition.had-a-hand", aBatch().performedBy("Plant  Qp (invented)"), RELEASE, MANUFACTURER, PLANT_QP);
        may(aBatch().performedBy("QP-Plant"), REJECT, MANUFACTURER, PLANT_QP);
    }

    @Test
    void whoKeptAVersionOfTheRecordDoesNotRelease() {
        mayNot("disposition.had-a-hand", aBatch().keptBy("qp-plant"), RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void theQualityUnitHoldsBackButDoesNotRelease() {
        mayNot("disposition.quality-does-not-release", aBatch(), RELEASE, QUALITY, QA);
        may(aBatch(), REJECT, QUALITY, QA);
        may(aBatch(), QUARANTINE, QUALITY, QA);
    }

    @Test
    void nobodySignsInACapacityTheyDoNotHold() {
        mayNot("disposition.role", aBatch(), RELEASE, MANUFACTURER, QA);
        mayNot("disposition.role", aBatch(), RELEASE, MAH, PLANT_QP);
    }

    @Test
    void theHoldersReleaseComesAfterTheManufacturers() {
        mayNot("disposition.manufacturer-first", aBatch(), RELEASE, MAH, MARKET_QP);
        may(aBatch().decided(RELEASE, MANUFACTURER, PLANT_QP), RELEASE, MAH, MARKET_QP);
    }

    @Test
    void onePersonDoesNotSignBothReleases() {
        mayNot("disposition.same-person", aBatch().decided(RELEASE, MANUFACTURER, BOTH_QP), RELEASE, MAH, BOTH_QP);
    }

    @Test
    void afterAConditionalReleaseOfTheManufacturerTheHoldersIsConditionalToo() {
        var batch = aBatch().withSterilityPending().decided(CONDITIONAL_RELEASE, MANUFACTURER, PLANT_QP);
        may(batch, CONDITIONAL_RELEASE, MAH, MARKET_QP);
        batch.result("Sterility", "no growth", "final").judgedAnew();
        mayNot("disposition.manufacturer-conditional", batch, RELEASE, MAH, MARKET_QP);
        may(batch, RELEASE, MANUFACTURER, PLANT_QP);
        may(batch.decided(RELEASE, MANUFACTURER, PLANT_QP), RELEASE, MAH, MARKET_QP);
    }

    @Test
    void theManufacturersReleaseOfAnOlderVersionDoesNotCarryTheHolders() {
        var batch = aBatch().decided(RELEASE, MANUFACTURER, PLANT_QP)
                .revisedAfterItsStatement()
                .judgedAnew();
        mayNot("disposition.manufacturer-on-old-version", batch, RELEASE, MAH, MARKET_QP);
    }

    @Test
    void theSameReleaseIsNotSignedTwiceOnOneStatement() {
        mayNot(
                "disposition.already-released",
                aBatch().decided(RELEASE, MANUFACTURER, PLANT_QP),
                RELEASE,
                MANUFACTURER,
                PLANT_QP);
    }

    @Test
    void aRejectionIsFinal() {
        var rejected = aBatch().decided(REJECT, QUALITY, QA);
        for (var decision : Decision.values())
            mayNot("disposition.already-rejected", rejected, decision, MANUFACTURER, PLANT_QP);
    }

    @Test
    void aQuarantineTakesTheForceFromEarlierReleases() {
        var held = aBatch().decided(RELEASE, MANUFACTURER, PLANT_QP).decided(QUARANTINE, QUALITY, QA);
        mayNot("disposition.already-quarantined", held, QUARANTINE, QUALITY, QA);
        mayNot("disposition.manufacturer-first", held, RELEASE, MAH, MARKET_QP);
        may(held, RELEASE, MANUFACTURER, PLANT_QP);
    }

    @Test
    void allBlockersAreListedTogether() {
        var blockers = ReleaseRules.blockers(aBatch().withFinding(CRITICAL)
                .withDeviation(null, false)
                .tested("Endotoxin", "9", "< 5")
                .onTheTable());
        assertThat(blockers)
                .extracting(Refusal::code)
                .isEqualTo(List.of(
                        "disposition.finding-without-deviation",
                        "disposition.deviation-not-concluded",
                        "disposition.result-fails"));
    }

    private static void may(ABatch batch, Decision decision, Capacity capacity, Actor who) {
        assertThat(whyNot(batch, decision, capacity, who)).isNull();
    }

    private static void mayNot(String code, ABatch batch, Decision decision, Capacity capacity, Actor who) {
        assertThat(whyNot(batch, decision, capacity, who))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static Refusal whyNot(ABatch batch, Decision decision, Capacity capacity, Actor who) {
        return ReleaseRules.whyNot(batch.onTheTable(), capacity, decision, who);
    }
}
