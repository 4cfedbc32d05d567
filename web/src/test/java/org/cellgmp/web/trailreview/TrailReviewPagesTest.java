package org.cellgmp.web.trailreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;
import org.cellgmp.trailreview.Answer;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.ReviewFigures;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewStanding;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.SignedReview;
import org.cellgmp.trailreview.TrailLimits;
import org.cellgmp.web.deviation.DeviationSample;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailReviewPagesTest {
    private static final String BATCH = "BR-2026-0001";
    private static final Instant NOON = Instant.parse("2026-01-09T04:00:00Z");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-09T12:00:00+08:00");

    private static Ranked ranked(Criterion criterion) {
        return new Ranked(
                "key-" + criterion,
                criterion,
                List.of("BR-2026-0001", "3", "<i>24</i>"),
                "rec",
                "Rec Order",
                NOON,
                criterion == Criterion.REASON_MISSING ? null : "a slip",
                criterion == Criterion.CHANGED_AFTER_RESULT
                        ? List.of(new Change("BR-2026-0001/v2#/qcResults/0/result", "75", "95"))
                        : List.of(),
                criterion == Criterion.CHANGED_AFTER_RESULT ? 7 : 0,
                List.of(11L, 12L));
    }

    private static SignedReview signed() {
        var line = new ReviewContent.Line(
                "key",
                Criterion.LATE_ENTRY,
                List.of(BATCH, "30", "24"),
                List.of("11"),
                AnswerKind.DEVIATION,
                "See there.",
                "DV-2026-0001",
                "Qual Ity");
        var content = new ReviewContent(
                "TV-2026-0001", BATCH, "2", "5", "ab".repeat(32), "event", List.of(line), "Nothing against the batch.");
        return new SignedReview("TV-2026-0001", content, "cd".repeat(32), "SG-2026-0001", "qa", "Qual Ity", AT);
    }

    private static BatchReview review(boolean answered, Refusal whyNot, List<SignedReview> reviews) {
        var all = Arrays.stream(Criterion.values())
                .map(TrailReviewPagesTest::ranked)
                .toList();
        var answers = new java.util.HashMap<String, Answer>();
        for (var one : all)
            if (answered)
                answers.put(
                        one.key(),
                        new Answer(one.key(), AnswerKind.EXPLAINED, "As in the raw data.", null, "qa", "Qual Ity", AT));
        var since = new EventView(
                31,
                "event-31",
                NOON,
                "Asia/Shanghai",
                "rec",
                "Rec Order",
                List.of(),
                "record.revised",
                BATCH + "/v3",
                "once more",
                null,
                Map.of(),
                List.of(),
                "");
        return new BatchReview(
                BATCH,
                "B-1",
                "P-1",
                2,
                "ab".repeat(32),
                5,
                all,
                Map.copyOf(answers),
                reviews.isEmpty() ? List.of() : List.of(since),
                reviews,
                whyNot == null,
                whyNot);
    }

    private static View page(BatchReview review) {
        return View.of("trailreview/review").with("review", review).with("entered", Entered.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCriterionIsSaidWithItsReasonAndLeadsToItsEvents(Language language) {
        var html = Rendering.html(page(review(false, null, List.of())), Rendering.as(language, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308", "<i>24</i>", "name=\"conclusion\"")
                .contains("/trail/11", "/trail/12", "<del>75</del>", "<ins>95</ins>", "PIC/S PI 041-1, 9.6")
                .contains("/batches/BR-2026-0001/trail-review/answers", "value=\"key-LATE_ENTRY\"");
        for (var criterion : Criterion.values()) assertThat(html).contains("id=\"" + criterion.name() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whenAllIsAnsweredItCanBeSigned(Language language) {
        var html = Rendering.html(page(review(true, null, List.of())), Rendering.as(language, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308")
                .contains(
                        "name=\"conclusion\"",
                        "name=\"seen\" value=\"abab",
                        "As in the raw data.",
                        "type=\"password\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoHadAHandIsToldSoAndWhatCameSinceIsShown(Language language) {
        var refusal = new Refusal(Refusal.Reason.NOT_ALLOWED, "trailreview.own-hand", BATCH, "Qual Ity");
        var html = Rendering.html(
                page(review(true, refusal, List.of(signed()))),
                Rendering.as(language, Role.QUALIFIED_PERSON_MANUFACTURER));
        assertThat(html)
                .doesNotContain("\u2308", "name=\"conclusion\"", "/trail/11", "name=\"key\"")
                .contains("data-since", "once more", "/trail-reviews/TV-2026-0001", "why-not");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyTrailSaysSoAndTheFirstEntryIsCompared(Language language) {
        var nothing =
                new BatchReview(BATCH, "B-1", "P-1", 1, "ab", 1, List.of(), Map.of(), List.of(), List.of(), true, null);
        assertThat(Rendering.html(page(nothing), Rendering.as(language, Role.QA_MANAGER)))
                .doesNotContain("\u2308")
                .contains("class=\"empty\"", "name=\"conclusion\"");
        for (var changes : List.of(List.<Change>of(), List.of(new Change("BR-2026-0001/v2#/header/site", "a", "b"))))
            assertThat(Rendering.html(
                            page(nothing).with("firstEntry", true).with("changes", changes),
                            Rendering.as(language, Role.QA_MANAGER)))
                    .doesNotContain("\u2308", "name=\"conclusion\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListNamesEachStateAndWhatTheQualityUnitAsksItself(Language language) {
        var rows = new ArrayList<ReviewRow>();
        for (var state : ReviewState.values())
            rows.add(new ReviewRow(
                    BATCH,
                    "B-1",
                    "P-1",
                    state,
                    2,
                    AT,
                    state == ReviewState.UNREVIEWED ? null : "TV-2026-0001",
                    state == ReviewState.UNREVIEWED ? null : AT,
                    state == ReviewState.OUTDATED ? null : AT,
                    state == ReviewState.OUTDATED ? null : state == ReviewState.REVIEWED));
        var view = View.of("trailreview/list")
                .with("rows", rows)
                .with("next", "BR-2026-0001")
                .with("chosen", "waiting")
                .with("chips", List.of(new Chip("one", "/trail-reviews", true, null)))
                .with("figures", new ReviewFigures(9, 4, 3, 1, Duration.ofMinutes(125)));
        assertThat(Rendering.html(view, Rendering.as(language, Role.QA_MANAGER)))
                .doesNotContain("\u2308")
                .contains(
                        "/batches/BR-2026-0001/trail-review",
                        "export.xlsx?show=waiting",
                        "data-released-without=\"1\"");
        assertThat(Rendering.html(
                        view.with("rows", List.of())
                                .with("next", null)
                                .with("figures", new ReviewFigures(0, 0, 0, 0, null)),
                        Rendering.as(language, Role.QA_MANAGER)))
                .doesNotContain("\u2308")
                .contains("class=\"empty\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSignedReviewIsShownAsItWasSignedWithWhetherItStillCovers(Language language) {
        for (int since : new int[] {0, 2}) {
            var html = Rendering.html(
                    View.of("trailreview/signed")
                            .with("review", signed())
                            .with("signature", DeviationSample.signature(BATCH + "/v2", "trailreview.reviewed"))
                            .with("standing", new ReviewStanding(BATCH, 1, 1, signed(), since)),
                    Rendering.as(language, Role.INSPECTOR));
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("Nothing against the batch.", "/deviations/DV-2026-0001", "SG-2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void limitsAreSetByQaAndReadByOthers(Language language) {
        for (var edition : List.of(
                new Edition<>(0, TrailLimits.usual(), null, null, null),
                new Edition<>(2, TrailLimits.usual(), "two runs", "Qual Ity", AT)))
            for (boolean mayKeep : new boolean[] {true, false})
                assertThat(Rendering.html(
                                View.of("trailreview/limits")
                                        .with("kept", edition)
                                        .with("limits", new TrailLimits("25", "5", "10", "3", "60", "2", "2"))
                                        .with("mayKeep", mayKeep),
                                Rendering.as(language, Role.QA_MANAGER)))
                        .doesNotContain("\u2308")
                        .contains("25");
    }

    @Test
    void anAnswerIsForWhatIsTickedOrForAllOfItsKindThatHasNone() throws Exception {
        var shown = review(false, null, List.of());
        assertThat(new Entered("LATE_ENTRY", List.of("key-LATE_ENTRY"), false, "explained", "why", "")
                        .answering(shown)
                        .keys())
                .containsExactly("key-LATE_ENTRY");
        assertThat(new Entered("EDIT_BURST", List.of(), true, "NOTHING_TO_DO", null, null)
                        .answering(shown)
                        .keys())
                .containsExactly("key-EDIT_BURST");
        assertThat(new Entered("EDIT_BURST", List.of(), true, "NOTHING_TO_DO", null, null)
                        .answering(review(true, null, List.of()))
                        .keys())
                .isEmpty();
    }
}
