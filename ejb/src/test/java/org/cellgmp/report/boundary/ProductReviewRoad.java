package org.cellgmp.report.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.deviation.Classification;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewVerdict;
import org.cellgmp.report.ReviewView;
import org.cellgmp.signature.boundary.Signatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A product review from its figures to the version that supersedes it, over real tables and real rooms. */
abstract class ProductReviewRoad extends ReportSite {
    private static final LocalDate MADE = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = MADE.plusDays(360);

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @Test
    void theFiguresStayAsTheyWereTaken() throws Exception {
        var batch = keep("F-1", "P-F", MADE, "97");
        for (int i = 2; i < 12; i++) keep("F-" + i, "P-F", MADE.plusDays(i), "9" + i % 7 + ".5");
        var event = classified(batch, Classification.MAJOR);
        var review = prepare("P-F");
        assertThat(review.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(review.content().counts().made()).isEqualTo("11");
        assertThat(review.content().counts().deviations()).isEqualTo("1");
        assertThat(review.content().counts().nonconformances()).isEqualTo("0");
        var digest = review.said().taken().digest();
        assertThat(figures(review))
                .satisfies(bytes -> assertThat(CanonicalJson.sha256(bytes)).isEqualTo(digest));
        keep("F-LATE", "P-F", MADE.plusDays(50), "95.0");
        var report = print(ReportKind.PRODUCT_REVIEW, review.number(), "both");
        assertThat(report.subject()).isEqualTo(review.number());
        assertThat(report.closed()).isFalse();
        assertThat(words(report))
                .contains(event, digest, "F-11", "Thisreviewisnotapproved(draft)", "本回顾尚未批准", "Nobodyhassignedyet.")
                .doesNotContain("F-LATE");
        assertThat(pictures(report)).isEqualTo(1);
        var again = as(QA, () -> reviews().take(review.number(), review.revision(), "a batch came in late"));
        assertThat(again.content().counts().made()).isEqualTo("12");
        assertThat(again.said().taken().digest()).isNotEqualTo(digest);
        assertThat(words(print(ReportKind.PRODUCT_REVIEW, review.number(), "en")))
                .contains("F-LATE");
        refused("product-review.changed-meanwhile", () -> write(review, List.of()));
        refused("product-review.same", () -> prepare("P-F"));
    }

    @Test
    void itIsWrittenReviewedApprovedAndSupersededByThreePeople() throws Exception {
        var batch = keep("W-1", "P-W", MADE, "97");
        var capa = as(QA, () -> house.the(Capas.class).raiseFrom(classified(batch, Classification.MAJOR)))
                .number();
        var draft = prepare("P-W");
        refused("product-review.incomplete", () -> submit(QA, draft));
        refused("capa.unknown", () -> write(draft, conclusions("CA-1999-0001")));
        refused("product-review.no-link", () -> write(draft, conclusions("BR-2026-0001")));
        var written = write(draft, conclusions(capa));
        var submitted = submit(QA, written);
        assertThat(submitted.content().submitted().digest()).isEqualTo(submitted.digest());
        assertThat(submitted.digest()).isEqualTo(written.digest());
        refused(
                "product-review.own-work",
                () -> as(QA, () -> reviews().review(draft.number(), submitted.revision(), "seen", "qa", PASSWORD)));
        refused(
                "identity.password-wrong",
                () -> as(
                        SECOND_QA,
                        () -> reviews().review(draft.number(), submitted.revision(), "seen", "qa2", "not this one")));
        assertThat(get(draft.number(), null).state()).isEqualTo(ReviewState.SUBMITTED);
        var reviewed =
                as(SECOND_QA, () -> reviews().review(draft.number(), submitted.revision(), "seen", "qa2", PASSWORD));
        refused(
                "product-review.own-review",
                () -> as(
                        SECOND_QA,
                        () -> reviews().approve(draft.number(), reviewed.revision(), "agreed", "qa2", PASSWORD)));
        var approved =
                as(PERSON, () -> reviews().approve(draft.number(), reviewed.revision(), "agreed", "qp", PASSWORD));
        assertThat(approved.state()).isEqualTo(ReviewState.APPROVED);
        var print = print(ReportKind.PRODUCT_REVIEW, draft.number(), "en");
        assertThat(print.closed()).isTrue();
        var signed = as(QA, () -> house.the(Signatures.class).of(draft.number()));
        assertThat(signed).hasSize(3).allSatisfy(one -> {
            assertThat(one.about()).isEqualTo(draft.number() + "/v1");
            assertThat(one.digest()).isEqualTo(approved.digest());
            assertThat(words(print)).contains(one.number(), one.digest());
        });
        assertThat(words(print))
                .contains(capa, "EUGMPPartI1.10(iv)", "Approvalofaproductreview")
                .doesNotContain("Thisreviewisnotapproved");
        superseded(approved);
    }

    private void superseded(ReviewView approved) throws Exception {
        var number = approved.number();
        var next = as(QA, () -> reviews().renew(number, approved.revision(), "a complaint came late"));
        assertThat(next.version()).isEqualTo(2);
        assertThat(get(number, 1).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(get(number, 1).whyNot(ReviewAct.RENEW).code()).isEqualTo("product-review.not-current");
        refused("product-review.not-now", () -> as(QA, () -> reviews().renew(number, next.revision(), "again")));
        var withdrawn = as(QA, () -> reviews().withdraw(number, next.revision(), "not needed"));
        assertThat(withdrawn.state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(get(number, null).version()).isEqualTo(1);
        var third = as(QA, () -> reviews().renew(number, approved.revision(), "needed after all"));
        assertThat(third.version()).isEqualTo(3);
        var submitted = submit(QA, third);
        var back = as(SECOND_QA, () -> reviews().sendBack(number, submitted.revision(), "more words"));
        assertThat(back.content().submitted()).isNull();
        var again = submit(QA, back);
        var reviewed = as(SECOND_QA, () -> reviews().review(number, again.revision(), "seen", "qa2", PASSWORD));
        var done = as(PERSON, () -> reviews().approve(number, reviewed.revision(), "agreed", "qp", PASSWORD));
        assertThat(done.versions())
                .extracting("state")
                .containsExactly(ReviewState.SUPERSEDED, ReviewState.WITHDRAWN, ReviewState.APPROVED);
        var former = get(number, 1);
        assertThat(former.content().ended().version()).isEqualTo("3");
        var old = as(INSPECTOR, () -> reports().of(ReportKind.PRODUCT_REVIEW, number, 1, "en"));
        assertThat(words(old)).contains("supersededbyalaterversion");
        assertThat(trail(number, "product-review.superseded")).hasSize(1);
        assertThat(trail(number, "product-review.approved")).hasSize(2);
        assertThat(trail(number, "product-review.written"))
                .allSatisfy(event -> assertThat(event.changes()).isNotEmpty());
        refused("product-review.unknown", () -> get(number, 9));
        refused("product-review.unknown", () -> get("PQ-1999-0001", null));
    }

    @Test
    void aSpanThatIsNoneIsRefusedAndNothingIsKept() throws Exception {
        refused("report.no-batch", () -> prepare("P-NONE"));
        refused("report.no-span", () -> as(QA, () -> reviews().prepare(new ReviewSpan("P-X", null, MADE))));
        refused("report.span", () -> as(QA, () -> reviews().prepare(new ReviewSpan("P-X", MADE, MADE.minusDays(1)))));
        refused("ground.field-missing", () -> as(QA, () -> reviews().prepare(new ReviewSpan(" ", MADE, MADE))));
        assertThat(as(INSPECTOR, () -> register().list(null, "P-NONE", null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void theListGoesOnByItsCursor() throws Exception {
        for (int i = 0; i < 3; i++) {
            keep("L-" + i, "P-L", MADE.plusYears(3L * i), "97");
            var from = MADE.plusYears(3L * i);
            as(QA, () -> reviews().prepare(new ReviewSpan("P-L", from, from.plusDays(10))));
        }
        var first = as(INSPECTOR, () -> register().list(ReviewState.DRAFT, "P-L", null, 2));
        var rest = as(INSPECTOR, () -> register().list(ReviewState.DRAFT, "P-L", first.next(), 2));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        refused("ground.broken-cursor", () -> as(INSPECTOR, () -> register().list(null, null, "x", 2)));
    }

    @Test
    void aProductIsOverdueAYearAfterItsLastReview() throws Exception {
        keep("D-1", "P-D", MADE, "97");
        var today = HouseClock.nowAtSite().toLocalDate();
        assertThat(due("P-D").overdue()).isFalse();
        assertThat(due("P-D").due()).isEqualTo(today.plusYears(1));
        shift(today.plusYears(1));
        assertThat(due("P-D").overdue()).isFalse();
        shift(today.plusYears(1).plusDays(1));
        assertThat(due("P-D").overdue()).isTrue();
        assertThat(as(INSPECTOR, () -> register().overdue()))
                .extracting("product")
                .contains("P-D");
        var open = prepare("P-D");
        assertThat(due("P-D").open()).isEqualTo(open.number());
        assertThat(due("P-D").overdue()).isTrue();
    }

    private void shift(LocalDate to) {
        var at = to.atTime(12, 0).atZone(HouseClock.zone()).toInstant();
        HouseClock.set(Clock.fixed(at, ZoneOffset.UTC));
    }

    private org.cellgmp.report.ReviewDue due(String product) throws Exception {
        return as(INSPECTOR, () -> register().due()).stream()
                .filter(one -> one.product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    private ProductReviews reviews() {
        return house.the(ProductReviews.class);
    }

    private ProductReviewRegister register() {
        return house.the(ProductReviewRegister.class);
    }

    private ReviewView get(String number, Integer version) throws Exception {
        return as(INSPECTOR, () -> register().get(number, version));
    }

    private byte[] figures(ReviewView review) throws Exception {
        return as(INSPECTOR, () -> {
            try (var in = register().figures(review.number(), review.version())) {
                return in.readAllBytes();
            }
        });
    }

    private ReviewView prepare(String product) throws Exception {
        return as(QA, () -> reviews().prepare(new ReviewSpan(product, MADE, LAST)));
    }

    private ReviewView write(ReviewView review, List<ReviewConclusion> conclusions) throws Exception {
        Callable<ReviewView> act =
                () -> reviews().write(review.number(), review.revision(), "in control 受控", "none", conclusions);
        return as(QA, act);
    }

    private ReviewView submit(org.cellgmp.ground.Actor who, ReviewView review) throws Exception {
        return as(who, () -> reviews().submit(review.number(), review.revision(), "ready", who.id(), PASSWORD));
    }

    private static List<ReviewConclusion> conclusions(String link) {
        return Arrays.stream(ReviewPoint.values())
                .map(point -> new ReviewConclusion(
                        point,
                        point == ReviewPoint.DEVIATIONS ? ReviewVerdict.ACTION : ReviewVerdict.SATISFACTORY,
                        "looked at",
                        null,
                        point == ReviewPoint.DEVIATIONS ? List.of(link) : List.of()))
                .toList();
    }

    private List<EventView> trail(String about, String act) throws Exception {
        var query = new TrailQuery(about, null, act, null, null, false);
        var all = new ArrayList<EventView>();
        for (var one :
                as(QA, () -> house.the(Trail.class).search(query, null, 50)).items())
            if (one.act().equals(act)) all.add(one);
        return all;
    }
}
