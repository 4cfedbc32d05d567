package org.cellgmp.trailreview.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.trailreview.control.Told.NOON;
import static org.cellgmp.trailreview.control.Told.RESULT;
import static org.cellgmp.trailreview.control.Told.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each criterion at, below and above its limit, with what it looks at absent, and malformed. */
class RankingTest {
    private static final Map<String, String> NONE = Map.of();

    @Test
    void aResultThatWasReplacedOrRemovedIsRankedAndAFirstEntryIsNot() {
        assertThat(new Told().kept("rec", change(RESULT, null, "95")).ranked(Changed::afterResult))
                .isEmpty();
        assertThat(new Told().revised("rec", change(RESULT, null, "95")).ranked(Changed::afterResult))
                .isEmpty();
        var replaced = new Told().revised("rec", change(RESULT, "75", "95")).ranked(Changed::afterResult);
        assertThat(replaced).hasSize(1);
        assertThat(replaced.get(0).arguments()).containsExactly("BR-2026-0001", "1");
        assertThat(replaced.get(0).events()).containsExactly(1L);
        assertThat(replaced.get(0).changes()).containsExactly(change(RESULT, "75", "95"));
        assertThat(new Told().revised("rec", change(RESULT, "75", null)).ranked(Changed::afterResult))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BR-2026-0001/v2#/steps/0/parameters/1/actual",
                "BR-2026-0001/v2#/inProcessTests/0/high",
                "QT-2026-0001/v2#/measurements/4/value"
            })
    void valuesAndTheLimitsBesideThemAreResults(String address) {
        assertThat(new Told().revised("rec", change(address, "1", "2")).ranked(Changed::afterResult))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BR-2026-0001/v2#/steps/0/performedBy", "BR-2026-0001/v2#/qcResults/0/status", "", "?"})
    void whatIsNoResultIsNotRankedAsOne(String address) {
        assertThat(new Told().revised("rec", change(address, "1", "2")).ranked(Changed::afterResult))
                .isEmpty();
    }

    @Test
    void manyFieldsAreShownInPartAndTheRestCounted() {
        var changes = new org.cellgmp.audit.Change[Ranked.MOST_CHANGES + 3];
        for (int i = 0; i < changes.length; i++)
            changes[i] = change("BR-2026-0001/v2#/steps/0/parameters/" + i + "/actual", "1", "2");
        var ranked = new Told().revised("rec", changes).ranked(Changed::afterResult);
        assertThat(ranked.get(0).changes()).hasSize(Ranked.MOST_CHANGES);
        assertThat(ranked.get(0).more()).isEqualTo(3);
    }

    @Test
    void aChangeByWhoHoldsAReleasingRoleOrLaterDecidesIsRanked() {
        var field = change("BR-2026-0001/v2#/steps/0/name", "a", "b");
        assertThat(new Told().revised("rec", field).ranked(Changed::byReleaser)).isEmpty();
        assertThat(new Told()
                        .by("qp", "qualified-person-manufacturer", field)
                        .ranked(Changed::byReleaser)
                        .get(0)
                        .arguments())
                .containsExactly("BR-2026-0001", "role");
        var decision = "disposition.decided";
        var told = new Told()
                .revised("both", field)
                .at(NOON.plusSeconds(90), decision, "both", "BR-2026-0001", null, Map.of("decision", "RELEASE"));
        assertThat(told.ranked(Changed::byReleaser).get(0).arguments()).containsExactly("BR-2026-0001", "decided");
        assertThat(new Told()
                        .revised("both", field)
                        .at(NOON, decision, "both", "BR-2026-0001", null, Map.of("decision", "REJECT"))
                        .at(NOON, decision, "both", "BR-2026-0001", null, NONE)
                        .ranked(Changed::byReleaser))
                .isEmpty();
    }

    @Test
    void aChangeAfterASignatureHereIsRankedAndOneBeforeIsNot() {
        var field = change("BR-2026-0001/v2#/steps/0/name", "a", "b");
        var signature = Map.of("signature", "SG-2026-0001");
        var after = new Told()
                .at(NOON, "disposition.decided", "qp", "BR-2026-0001", null, signature)
                .revised("rec", field)
                .ranked(Changed::afterSigning);
        assertThat(after).hasSize(1);
        assertThat(after.get(0).arguments()).containsExactly("BR-2026-0001", "qp (invented)");
        assertThat(after.get(0).events()).containsExactly(1L, 2L);
        assertThat(after.get(0).actor()).isEqualTo("rec");
        assertThat(new Told()
                        .revised("rec", field)
                        .at(NOON.plusSeconds(61), "disposition.decided", "qp", "BR-2026-0001", null, signature)
                        .at(NOON, "deviation.concluded", "qa", "DV-2026-0001", null, signature)
                        .at(NOON, "odd", "qa", null, null, signature)
                        .ranked(Changed::afterSigning))
                .isEmpty();
    }

    @Test
    void aChangeOfAVersionThatTheSourceHadSignedIsRanked() {
        var field = change("BR-2026-0001/v2#/steps/0/name", "a", "b");
        assertThat(new Told()
                        .revised("rec", field)
                        .signed(1, "sig", NOON)
                        .ranked(Changed::afterSigning)
                        .get(0)
                        .arguments())
                .containsExactly("BR-2026-0001", "sig");
        // Signed without a time: it stood in the version that was changed.
        assertThat(new Told().revised("rec", field).signed(1, "sig", null).ranked(Changed::afterSigning))
                .hasSize(1);
        // The signature came with the change itself, or is later than it.
        assertThat(new Told().revised("rec", field).signed(2, "sig", NOON).ranked(Changed::afterSigning))
                .isEmpty();
        assertThat(new Told()
                        .revised("rec", field)
                        .signed(1, "sig", NOON.plusSeconds(60))
                        .ranked(Changed::afterSigning))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "..."})
    void aReplacedValueWithoutAReasonIsRanked(String reason) {
        assertThat(new Told()
                        .at(NOON, "record.revised", "rec", "BR-2026-0001/v2", reason, NONE, change("x", "a", "b"))
                        .ranked(Changed::withoutReason))
                .hasSize(1);
    }

    @Test
    void aReasonOfOneWordIsAReasonAndAFirstEntryNeedsNone() {
        assertThat(new Told()
                        .at(
                                NOON,
                                "record.revised",
                                "rec",
                                "BR-2026-0001/v2",
                                "\u7b14\u8bef",
                                NONE,
                                change("x", "a", "b"))
                        .at(NOON, "record.revised", "rec", "BR-2026-0001/v2", null, NONE, change("x", null, "b"))
                        .at(NOON, "deviation.closed", "qa", "DV-2026-0001", null, NONE, change("x", "a", "b"))
                        .ranked(Changed::withoutReason))
                .isEmpty();
        assertThat(new Told()
                        .at(NOON, "record.revised", "rec", null, null, NONE, change("x", "a", "b"))
                        .ranked(Changed::withoutReason))
                .hasSize(1);
    }

    private static List<Ranked> late(String time, Map<String, String> details) {
        return new Told()
                .at(
                        NOON,
                        "record.kept",
                        "rec",
                        "BR-2026-0001/v1",
                        "as executed",
                        details,
                        change("BR-2026-0001/v1#/steps/0/end", null, time))
                .ranked(Timing::lateEntries);
    }

    @Test
    void anEntryIsLateFromTheLimitOn() {
        assertThat(late("2026-01-04T12:00:01Z", NONE)).isEmpty();
        assertThat(late("2026-01-04T12:00:00Z", NONE)).hasSize(1);
        assertThat(late("2026-01-04T20:00:00+08:00", NONE)).hasSize(1);
        assertThat(late("2026-01-01T12:00:00Z", NONE).get(0).arguments()).containsExactly("BR-2026-0001", "96", "24");
        assertThat(late("2027-01-01T12:00:00Z", NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday at noon", "2026-01-01", "2026-01-01T12:00:00", "2026-99-01T12:00:00Z"})
    void whatIsNoTimeIsNotLate(String text) {
        assertThat(late(text, NONE)).isEmpty();
    }

    @Test
    void whatCameInAFileWasRecordedElsewhereAndAnExpiryIsNoTimeOfDoing() {
        assertThat(late("2026-01-01T12:00:00Z", Map.of("file", "batch.xml"))).isEmpty();
        assertThat(new Told()
                        .kept("rec", change("BR-2026-0001/v1#/header/shelfLifeEnds", null, "2025-01-01T12:00:00Z"))
                        .revised(
                                "rec",
                                change("BR-2026-0001/v2#/steps/0/end", "2025-01-01T12:00:00Z", "2025-01-01T13:00:00Z"))
                        .ranked(Timing::lateEntries))
                .isEmpty();
    }

    private static Told acts(int many, Duration apart) {
        var told = new Told();
        for (int i = 0; i < many; i++)
            told.at(
                    NOON.plus(apart.multipliedBy(i)),
                    "record.revised",
                    "rec",
                    "BR-2026-0001/v" + (i + 2),
                    "slip",
                    NONE,
                    change("x", "a", "b"));
        return told;
    }

    @Test
    void aBurstBeginsAtTheLimitOfActsAndTime() {
        assertThat(acts(4, Duration.ofSeconds(1)).ranked(Timing::bursts)).isEmpty();
        assertThat(acts(5, Duration.ofSeconds(150)).ranked(Timing::bursts)).hasSize(1);
        assertThat(acts(5, Duration.ofSeconds(151)).ranked(Timing::bursts)).isEmpty();
        var long1 = acts(12, Duration.ofMinutes(1)).ranked(Timing::bursts);
        assertThat(long1).hasSize(1);
        assertThat(long1.get(0).arguments()).containsExactly("12", "11");
        assertThat(long1.get(0).events()).hasSize(12);
    }

    @Test
    void twoBurstsAreTwoAndTwoPersonsMakeNone() {
        var told = acts(5, Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++)
            told.at(NOON.plusSeconds(7_200 + i), "record.revised", "rec", "BR-2026-0001/v9", "slip", NONE);
        assertThat(told.ranked(Timing::bursts)).hasSize(2);
        var shared = new Told();
        for (int i = 0; i < 8; i++)
            shared.at(NOON.plusSeconds(i), "record.revised", i % 2 == 0 ? "a" : "b", "BR-2026-0001/v2", "slip", NONE);
        assertThat(shared.ranked(Timing::bursts)).isEmpty();
    }

    private static List<Ranked> step(Instant when, String seconds) {
        return new Told()
                .kept("rec")
                .around(when, Around.CLOCK, "system", seconds == null ? NONE : Map.of("seconds", seconds))
                .ranked(Around::clockSteps);
    }

    @Test
    void aStepOfTheClockIsRankedFromTheLimitOnWithinAnHourOfAnEntry() {
        assertThat(step(NOON, "+1.999999")).isEmpty();
        assertThat(step(NOON, "+2.000000")).hasSize(1);
        assertThat(step(NOON, "-90.000000").get(0).arguments()).containsExactly("-90.000000", "1");
        assertThat(step(NOON.plusSeconds(3_600), "+90.0")).hasSize(1);
        assertThat(step(NOON.plusSeconds(3_601), "+90.0")).isEmpty();
        assertThat(step(NOON, null)).hasSize(1);
        assertThat(step(NOON, "far")).hasSize(1);
    }

    private static Told wrong(int many, String account, Instant from) {
        var told = new Told().kept("rec");
        for (int i = 0; i < many; i++)
            told.around(
                    from.plusSeconds(i),
                    Around.SIGN_IN,
                    "anonymous",
                    account == null ? NONE : Map.of("account", account));
        return told;
    }

    @Test
    void wrongPasswordsOfWhoWorkedOnTheBatchAreRankedFromTheLimitOn() {
        assertThat(wrong(2, "rec", NOON).ranked(Around::wrongPasswords)).isEmpty();
        assertThat(wrong(3, "rec", NOON).ranked(Around::wrongPasswords).get(0).arguments())
                .containsExactly("rec", "3", "1");
        assertThat(wrong(4, "rec", NOON.minusSeconds(3_601)).ranked(Around::wrongPasswords))
                .hasSize(1);
        assertThat(wrong(4, "rec", NOON.plusSeconds(3_601)).ranked(Around::wrongPasswords))
                .isEmpty();
        assertThat(wrong(5, "somebody", NOON).ranked(Around::wrongPasswords)).isEmpty();
        assertThat(wrong(5, null, NOON).ranked(Around::wrongPasswords)).isEmpty();
    }

    @Test
    void wrongPasswordsAtSigningCountForWhoSigned() {
        var told = new Told().kept("rec");
        for (int i = 0; i < 3; i++) told.around(NOON.plusSeconds(i), Around.SIGNING, "rec", NONE);
        assertThat(told.ranked(Around::wrongPasswords)).hasSize(1);
    }

    @Test
    void aTestRepeatedUntilItPassedIsRanked() {
        var told = new Told().kept("rec").run("Sterility", NOON, "growth", Verdict.FAILS);
        assertThat(told.ranked(Repeats::untilPassed)).isEmpty();
        told.run("sterility ", NOON.plusSeconds(1), "no growth", Verdict.CONFORMS);
        assertThat(told.ranked(Repeats::untilPassed).get(0).arguments())
                .containsExactly("Sterility", "2", "growth; no growth");
        assertThat(Repeats.untilPassed(told.trail(), new TrailLimits("24", "5", "10", "3", "60", "2", "3")))
                .isEmpty();
    }

    @Test
    void aPassBeforeAFailureOrWithoutLimitsIsNoRepetition() {
        assertThat(new Told()
                        .kept("rec")
                        .run("A", NOON.plusSeconds(1), "bad", Verdict.FAILS)
                        .run("A", NOON, "good", Verdict.CONFORMS)
                        .run("B", NOON, "bad", Verdict.FAILS)
                        .run("C", NOON, "good", Verdict.CONFORMS)
                        .run("D", NOON, "?", Verdict.CANNOT_TELL)
                        .run("D", NOON, "good", Verdict.CONFORMS)
                        .run(null, NOON, "bad", Verdict.FAILS)
                        .run(" ", NOON, "good", Verdict.CONFORMS)
                        .ranked(Repeats::untilPassed))
                .isEmpty();
        // Without times the order in the record stands.
        assertThat(new Told()
                        .kept("rec")
                        .run("A", null, "bad", Verdict.FAILS)
                        .run("A", null, "good", Verdict.CONFORMS)
                        .ranked(Repeats::untilPassed))
                .hasSize(1);
    }

    @Test
    void theGravestComesFirstAndTheSameTrailRanksTheSame() {
        var told = new Told()
                .kept("rec", change("BR-2026-0001/v1#/steps/0/end", null, "2026-01-01T12:00:00Z"))
                .revised("rec", change(RESULT, "75", "95"))
                .run("Sterility", NOON, "growth", Verdict.FAILS)
                .run("Sterility", NOON, "no growth", Verdict.CONFORMS);
        var ranked = Ranking.of(told.trail(), TrailLimits.usual());
        assertThat(ranked)
                .extracting(Ranked::criterion)
                .containsExactly(Criterion.CHANGED_AFTER_RESULT, Criterion.TEST_REPEATED, Criterion.LATE_ENTRY);
        assertThat(Ranking.of(told.trail(), TrailLimits.usual())).isEqualTo(ranked);
        assertThat(ranked).extracting(Ranked::key).doesNotHaveDuplicates();
    }

    @Test
    void eachCriterionCitesAGuidelineAndHasAWeightOfItsOwn() {
        assertThat(Criterion.values())
                .allSatisfy(one -> assertThat(one.citations()).isNotEmpty());
        assertThat(Criterion.values()).extracting(Criterion::weight).doesNotHaveDuplicates();
        assertThat(Criterion.values()).isSortedAccordingTo((a, b) -> b.weight() - a.weight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "many", "-3", "10000", "2.5"})
    void aLimitThatIsNoNumberOrOutOfItsRangeIsRefused(String text) {
        assertThatThrownBy(() -> new TrailLimits("24", text, "10", "3", "60", "2", "2").checked())
                .isInstanceOf(org.cellgmp.ground.Refusal.class);
    }

    @Test
    void limitsAreKeptWithoutBlanksAndLeadingNoughts() throws Exception {
        assertThat(new TrailLimits(" 024", "5", "10", "3", "60", "2", "2").checked())
                .isEqualTo(TrailLimits.usual());
    }
}
