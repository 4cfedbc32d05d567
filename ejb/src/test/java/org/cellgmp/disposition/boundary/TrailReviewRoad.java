package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.MAH;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Decision.RELEASE;
import static org.cellgmp.disposition.boundary.Site.MARKET_QP;
import static org.cellgmp.disposition.boundary.Site.PLANT_QP;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;
import static org.cellgmp.disposition.boundary.Site.SECOND_QA;
import static org.cellgmp.disposition.boundary.Site.WRONG;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.QcTest;
import org.cellgmp.trailreview.Answer;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.ReviewWords;
import org.cellgmp.trailreview.TrailLimits;
import org.cellgmp.trailreview.boundary.TrailLimitPolicies;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The trail of a batch is ranked, answered, reviewed and signed; the release waits for it. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrailReviewRoad {
    private final Site site;

    TrailReviewRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    private TrailReviews reviews() {
        return site.house.the(TrailReviews.class);
    }

    private BatchReview shown(Actor who, String number) throws Exception {
        return site.as(who, () -> reviews().show(number));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** A batch whose pending result came in and was then replaced. */
    private String changed(String title) throws Exception {
        site.specify("P-" + title);
        var number = site.keep(batch(title, "growth"));
        site.revise(number, 1, batch(title, "no growth"));
        return number;
    }

    private static BatchRecord batch(String title, String sterility) {
        return Site.batch(title, "P-" + title, "checker-1", sterility);
    }

    private List<String> blockers(String number) throws Exception {
        return site.as(QA, () -> site.dispositions().prepare(number)).blockers().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void aReplacedResultIsRankedAnsweredAndSignedAndThenTheBatchIsReleased() throws Exception {
        var number = changed("TV-1");
        site.handleAll(number);
        assertThat(blockers(number)).containsExactly("disposition.trail-not-reviewed");
        var shown = shown(QA, number);
        assertThat(shown.state()).isEqualTo(ReviewState.UNREVIEWED);
        assertThat(shown.whole()).isTrue();
        assertThat(shown.ranked())
                .extracting(Ranked::criterion)
                .containsExactly(Criterion.CHANGED_AFTER_RESULT, Criterion.LATE_ENTRY);
        var ranked = shown.ranked().get(0);
        assertThat(ranked.reason()).isEqualTo("result in");
        assertThat(ranked.actor()).isEqualTo("rec");
        assertThat(ranked.changes()).singleElement().satisfies(change -> {
            assertThat(change.oldValue()).isEqualTo("growth");
            assertThat(change.newValue()).isEqualTo("no growth");
        });
        refused("trailreview.unanswered", () -> sign(QA, number, shown.seen(), Site.RIGHT));
        var keys = shown.ranked().stream().map(Ranked::key).toList();
        var answered = site.as(
                QA,
                () -> reviews()
                        .answer(number, new Answering(keys, AnswerKind.EXPLAINED, "A slip, see the raw data.", null)));
        assertThat(answered.open()).isEmpty();
        assertThat(answered.answers().get(ranked.key()).text()).isEqualTo("A slip, see the raw data.");
        assertThatThrownBy(() -> sign(QA, number, shown.seen(), WRONG)).isInstanceOf(Refusal.class);
        assertThat(blockers(number)).containsExactly("disposition.trail-not-reviewed");
        var review = sign(QA, number, shown.seen(), Site.RIGHT);
        assertThat(review.number()).startsWith("TV-");
        assertThat(review.version()).isEqualTo(2);
        assertThat(review.content().lines()).hasSize(2);
        assertThat(site.as(QA, () -> reviews().get(review.number()))).isEqualTo(review);
        assertThat(site.as(QA, () -> reviews().of(number))).containsExactly(review);
        assertThat(site.trail).extracting(Act::name).contains("trailreview.answered", "trailreview.signed");
        assertThat(blockers(number)).isEmpty();
        // What a decision writes makes no review stale: the second release finds it covered as well.
        site.decide(PLANT_QP, number, RELEASE, MANUFACTURER);
        assertThat(site.as(QA, () -> reviews().standing(number)).covered()).isTrue();
        site.decide(MARKET_QP, number, RELEASE, MAH);
        assertThat(shown(QA, number).state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(row(number).releasedReviewed()).isTrue();
    }

    private org.cellgmp.trailreview.SignedReview sign(Actor who, String number, String seen, String password)
            throws Exception {
        return site.as(who, () -> reviews().sign(number, new ReviewSigning(seen, "Looked at.", who.id(), password)));
    }

    private ReviewRow row(String number) throws Exception {
        return site.as(QA, () -> reviews().list(Set.of(), false, null, 200)).items().stream()
                .filter(row -> row.batch().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatComesAfterTheReviewIsShownAndReviewedAnew() throws Exception {
        var number = changed("TV-2");
        var seen = shown(QA, number).seen();
        site.reviewTrail(QA, number);
        assertThat(row(number).state()).isEqualTo(ReviewState.REVIEWED);
        site.revise(number, 2, Site.batch("TV-2", "P-TV-2", "checker-2", "no growth"));
        var after = shown(QA, number);
        assertThat(after.state()).isEqualTo(ReviewState.OUTDATED);
        assertThat(after.since()).extracting(event -> event.act()).containsExactly("record.revised");
        assertThat(row(number).state()).isEqualTo(ReviewState.OUTDATED);
        // What was answered stays answered; who signs what they saw before is told that there is more.
        assertThat(after.open()).extracting(Ranked::criterion).containsExactly(Criterion.CHANGED_AFTER_SIGNING);
        refused("trailreview.moved", () -> sign(QA, number, seen, Site.RIGHT));
        site.handleAll(number);
        assertThat(blockers(number)).containsExactly("disposition.trail-review-old");
        site.reviewTrail(SECOND_QA, number);
        assertThat(blockers(number)).isEmpty();
        assertThat(shown(QA, number).reviews()).hasSize(2);
    }

    @Test
    void onlyTheQualityUnitWithNoHandInTheBatchReviewsIt() throws Exception {
        var both = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER, Role.QA_MANAGER));
        var number = changed("TV-3");
        var shown = shown(both, number);
        assertThat(shown.whyNot().code()).isEqualTo("trailreview.own-hand");
        var keys = shown.ranked().stream().map(Ranked::key).toList();
        refused(
                "trailreview.own-hand",
                () -> site.as(
                        both,
                        () -> reviews().answer(number, new Answering(keys, AnswerKind.NOTHING_TO_DO, null, null))));
        refused("trailreview.own-hand", () -> sign(both, number, shown.seen(), Site.RIGHT));
        refused("trailreview.role", () -> sign(PLANT_QP, number, shown.seen(), Site.RIGHT));
        assertThat(shown(PLANT_QP, number).whole()).isFalse();
        var checker = new Actor("checker-1", "Checker (invented)", Set.of(Role.QA_MANAGER));
        assertThat(shown(checker, number).whyNot().code()).isEqualTo("trailreview.own-hand");
        refused("trailreview.no-batch", () -> shown(QA, site.keep(run("R-TV-3", "nothing", "no growth"))));
    }

    @Test
    void anAnswerIsCheckedAndTheLastCounts() throws Exception {
        var number = changed("TV-4");
        var key = shown(QA, number).ranked().get(0).key();
        refused("ground.field-missing", () -> answer(number, key, null, null, null));
        refused("ground.field-missing", () -> answer(number, key, AnswerKind.EXPLAINED, " ", null));
        refused("ground.field-missing", () -> answer(number, key, AnswerKind.DEVIATION, "see", null));
        assertThatThrownBy(() -> answer(number, key, AnswerKind.DEVIATION, "see", "DV-2020-9999"))
                .isInstanceOf(Refusal.class);
        refused("trailreview.moved", () -> answer(number, "another", AnswerKind.NOTHING_TO_DO, null, null));
        refused(
                "trailreview.nothing-picked",
                () -> site.as(
                        QA,
                        () -> reviews()
                                .answer(number, new Answering(List.of(), AnswerKind.NOTHING_TO_DO, null, null))));
        answer(number, key, AnswerKind.NOTHING_TO_DO, null, null);
        answer(number, key, AnswerKind.EXPLAINED, "On second thoughts.", null);
        assertThat(shown(QA, number).answers().values())
                .extracting(Answer::kind)
                .containsExactly(AnswerKind.EXPLAINED);
    }

    private BatchReview answer(String number, String key, AnswerKind kind, String text, String deviation)
            throws Exception {
        return site.as(QA, () -> reviews().answer(number, new Answering(List.of(key), kind, text, deviation)));
    }

    @Test
    void aDeviationMayAnswerAndItsOwnEventsMakeNoReviewStale() throws Exception {
        var number = changed("TV-5");
        site.handleAll(number);
        var deviation =
                site.as(QA, () -> site.register().touching(number)).get(0).number();
        var key = shown(QA, number).ranked().get(0).key();
        answer(number, key, AnswerKind.DEVIATION, null, deviation);
        assertThat(shown(QA, number).answers().get(key).deviation()).isEqualTo(deviation);
        var review = site.reviewTrail(QA, number);
        assertThat(review.content().lines().get(0).deviation()).isEqualTo(deviation);
        assertThat(site.as(QA, () -> reviews().standing(number)).covered()).isTrue();
    }

    private static QcTest run(String report, String title, String result) {
        return new QcTest(
                report,
                "Sterility",
                null,
                title,
                "P-" + title,
                null,
                null,
                null,
                null,
                "ana",
                java.time.OffsetDateTime.parse("2026-01-0" + (result.startsWith("no") ? 7 : 6) + "T09:00:00+08:00"),
                null,
                null,
                List.of(),
                List.of(new Measurement("result", null, "result", result, null, null, null, null, null, null)),
                null,
                null);
    }

    @Test
    void aTestOfTheLaboratoryThatWasRepeatedUntilItPassedBelongsToTheBatch() throws Exception {
        site.specify("P-TV-6");
        var number = site.keep(batch("TV-6", null));
        site.keep(run("R-TV-6-1", "TV-6", "growth"));
        assertThat(shown(QA, number).ranked()).extracting(Ranked::criterion).containsOnly(Criterion.LATE_ENTRY);
        site.keep(run("R-TV-6-2", "TV-6", "no growth"));
        var ranked = shown(QA, number).ranked();
        assertThat(ranked).extracting(Ranked::criterion).startsWith(Criterion.TEST_REPEATED);
        assertThat(ranked.get(0).arguments()).containsExactly("Sterility", "2", "growth; no growth");
        assertThat(ranked.get(0).events()).hasSize(2);
        var standing = site.as(QA, () -> reviews().standing(number));
        assertThat(standing.revisions()).isZero();
        assertThat(standing.eventful()).isTrue();
        site.reviewTrail(QA, number);
        site.keep(run("R-TV-6-3", "TV-6", "no growth again"));
        assertThat(row(number).state()).isEqualTo(ReviewState.OUTDATED);
        assertThat(shown(QA, number).state()).isEqualTo(ReviewState.OUTDATED);
    }

    @Test
    void wherePolicySaysEveryBatchWaitsAndAReleaseWithoutReviewIsCounted() throws Exception {
        site.specify("P-TV-7");
        var number = site.keep(batch("TV-7", "no growth"));
        site.handleAll(number);
        assertThat(blockers(number)).isEmpty();
        var policies = site.house.the(ReleasePolicies.class);
        int edition = site.as(QA, policies::current).edition();
        site.as(QA, () -> policies.keep(edition, new ReleasePolicy(true, true), "Every batch is reviewed."));
        assertThat(blockers(number)).containsExactly("disposition.trail-not-reviewed");
        site.as(QA, () -> policies.keep(edition + 1, ReleasePolicy.usual(), "Where something was changed."));
        var before = site.as(QA, () -> reviews().figures());
        site.decide(PLANT_QP, number, RELEASE, MANUFACTURER);
        var after = site.as(QA, () -> reviews().figures());
        assertThat(after.released()).isEqualTo(before.released() + 1);
        assertThat(after.releasedWithout()).isEqualTo(before.releasedWithout() + 1);
        assertThat(row(number).releasedReviewed()).isFalse();
        assertThat(site.as(QA, () -> reviews().list(Set.of(), true, null, 200)).items())
                .extracting(ReviewRow::batch)
                .contains(number);
        assertThat(site.as(QA, () -> reviews().waiting(null, 200)).items())
                .extracting(ReviewRow::batch)
                .contains(number);
        site.reviewTrail(QA, number);
        assertThat(site.as(QA, () -> reviews().figures()).median()).isNotNull();
        assertThat(row(number).releasedReviewed()).isFalse();
    }

    @Test
    void theSiteSetsTheLimits() throws Exception {
        var policies = site.house.the(TrailLimitPolicies.class);
        var before = site.as(QA, policies::current);
        assertThat(before.content()).isEqualTo(TrailLimits.usual());
        var next = new TrailLimits("24", "5", "10", "3", "60", "2", "3");
        refused("policy.moved", () -> site.as(QA, () -> policies.keep(7, next, "why", QA.id(), Site.RIGHT)));
        refused("ground.field-missing", () -> site.as(QA, () -> policies.keep(0, next, " ", QA.id(), Site.RIGHT)));
        refused(
                "trailreview.limit",
                () -> site.as(
                        QA,
                        () -> policies.keep(
                                0, new TrailLimits("x", "5", "10", "3", "60", "2", "2"), "why", QA.id(), Site.RIGHT)));
        assertThatThrownBy(() -> site.as(QA, () -> policies.keep(0, next, "why", QA.id(), WRONG)))
                .isInstanceOf(Refusal.class);
        site.as(QA, () -> policies.keep(0, next, "Two runs are the method's own.", QA.id(), Site.RIGHT));
        assertThat(site.as(QA, policies::current).content()).isEqualTo(next);
        assertThat(site.as(QA, policies::signed)).singleElement().satisfies(signature -> {
            assertThat(signature.meaning()).isEqualTo("trailreview.limits");
            assertThat(signature.statement()).contains("testRuns");
        });
        site.as(QA, () -> policies.keep(1, TrailLimits.usual(), "As before.", QA.id(), Site.RIGHT));
    }

    @Test
    void aSignedReviewIsPrintedInBothLanguages() throws Exception {
        var number = changed("TV-9");
        var review = site.reviewTrail(QA, number);
        var said = new java.util.TreeSet<String>();
        ReviewWords words = (chinese, key, arguments) -> {
            said.add(key);
            return (chinese ? "zh " : "en ") + key + " " + List.of(arguments);
        };
        for (var language : List.of("en", "zh", "both")) {
            var file = site.as(QA, () -> reviews().pdf(review.number(), language, words));
            assertThat(new String(file, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            assertThat(site.as(QA, () -> reviews().pdf(review.number(), language, words)))
                    .isEqualTo(file);
        }
        assertThat(said).contains("meaning.trailreview.reviewed", "review.signed-by", "review.answer.EXPLAINED");
        refused("report.language-unknown", () -> site.as(QA, () -> reviews().pdf(review.number(), "fr", words)));
        var story = site.as(
                QA, () -> site.house.the(org.cellgmp.audit.boundary.Trail.class).story(number, null, 200));
        assertThat(story.items()).extracting(org.cellgmp.audit.EventView::act).contains("trailreview.printed");
    }

    @Test
    void aListGoesOnPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) site.keep(batch("TV-8-" + i, null));
        var first = site.as(RECORDER, () -> reviews().list(Set.of(), false, null, 2));
        assertThat(first.items()).hasSize(2);
        var next = site.as(RECORDER, () -> reviews().list(Set.of(), false, first.next(), 2));
        assertThat(next.items().get(0).batch()).isLessThan(first.items().get(1).batch());
    }
}
