package org.cellgmp.report.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.report.ReviewState.APPROVED;
import static org.cellgmp.report.ReviewState.DRAFT;
import static org.cellgmp.report.ReviewState.REVIEWED;
import static org.cellgmp.report.ReviewState.SUBMITTED;
import static org.cellgmp.report.ReviewState.SUPERSEDED;
import static org.cellgmp.report.ReviewState.WITHDRAWN;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellgmp.capa.Signed;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewVerdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every act in every state by every role, for somebody without a part in the review, for its author and for its reviewer. */
class ReviewTableTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    private static final Set<Role> WRITING = EnumSet.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    private static final Set<Role> APPROVING =
            EnumSet.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    private static final Set<Role> REVIEWING = EnumSet.of(
            Role.PRODUCTION_REVIEWER,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
    private static final List<String> PEOPLE = List.of("nobody", "author", "reviewer");
    private static final Set<String> ALL = Set.copyOf(PEOPLE);

    private record Line(Set<ReviewState> states, Set<Role> roles, Set<String> people) {}

    private static final Map<ReviewAct, Line> TABLE = Map.of(
            ReviewAct.WRITE, new Line(EnumSet.of(DRAFT), WRITING, ALL),
            ReviewAct.TAKE, new Line(EnumSet.of(DRAFT), WRITING, ALL),
            ReviewAct.SUBMIT, new Line(EnumSet.of(DRAFT), WRITING, ALL),
            ReviewAct.SEND_BACK, new Line(EnumSet.of(SUBMITTED, REVIEWED), REVIEWING, ALL),
            ReviewAct.REVIEW, new Line(EnumSet.of(SUBMITTED), REVIEWING, Set.of("nobody", "reviewer")),
            ReviewAct.APPROVE, new Line(EnumSet.of(REVIEWED), APPROVING, Set.of("nobody")),
            ReviewAct.WITHDRAW, new Line(EnumSet.of(DRAFT, SUBMITTED, REVIEWED), EnumSet.of(Role.QA_MANAGER), ALL),
            ReviewAct.RENEW, new Line(EnumSet.of(APPROVED), WRITING, ALL));

    @TestFactory
    Stream<DynamicTest> everyActInEveryStateByEveryRoleAndPerson() {
        var tests = new ArrayList<DynamicTest>();
        for (var act : ReviewAct.values())
            for (var state : ReviewState.values())
                for (var role : Role.values())
                    for (var name : PEOPLE)
                        tests.add(DynamicTest.dynamicTest(
                                act + " in " + state + " by " + role + " as " + name,
                                () -> check(act, state, new Actor(name, name, Set.of(role)), role)));
        return tests.stream();
    }

    private static void check(ReviewAct act, ReviewState state, Actor who, Role role) throws Refusal {
        var line = TABLE.get(act);
        var refusal = review(state).whyNot(act, who);
        if (line.states().contains(state)
                && line.roles().contains(role)
                && line.people().contains(who.id())) assertThat(refusal).isNull();
        else {
            assertThat(refusal).isNotNull();
            if (!line.states().contains(state))
                assertThat(refusal.code())
                        .isEqualTo(state.closed() ? "product-review.ended" : "product-review.not-now");
            else assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        }
    }

    @Test
    void aDraftThatMissesAPointOrItsFollowUpIsNotSubmitted() throws Refusal {
        var author = actor("author");
        var review = draft();
        assertThat(review.whyNot(ReviewAct.SUBMIT, author).arguments().get(1)).contains("evaluation", "materials");
        var all = conclusions();
        var action = all.set(
                3,
                new ReviewConclusion(ReviewPoint.DEVIATIONS, ReviewVerdict.ACTION, "three alike", "look again", null));
        review.write("in control", null, all, author);
        assertThat(review.whyNot(ReviewAct.SUBMIT, author).arguments().get(1)).isEqualTo("deviations (CAPA, CH)");
        all.set(3, action);
        review.write("in control", null, all, author);
        assertThat(review.whyNot(ReviewAct.SUBMIT, author)).isNull();
        refused("product-review.nothing-changed", () -> review.write("in control", null, all, author));
    }

    @Test
    void conclusionsAreLookedOver() throws Refusal {
        var author = actor("author");
        var review = draft();
        var one = conclusions().get(0);
        refused("product-review.point-twice", () -> review.write("x", null, List.of(one, one), author));
        refused("ground.field-missing", () -> review.write("x", null, List.of(with(one, null, "w", 0)), author));
        refused(
                "ground.field-missing",
                () -> review.write("x", null, List.of(with(one, ReviewVerdict.ACTION, " ", 0)), author));
        refused(
                "product-review.too-many-links",
                () -> review.write("x", null, List.of(with(one, ReviewVerdict.ACTION, "w", 21)), author));
        refused("ground.field-too-long", () -> review.write("x".repeat(20_001), null, List.of(), author));
        review.write("x".repeat(20_000), null, List.of(with(one, ReviewVerdict.ACTION, "w".repeat(4_000), 20)), author);
    }

    @Test
    void whoTakesTheFiguresOrSubmitsIsAnAuthorToo() throws Refusal {
        var review = draft();
        review.take(taken("b"), "Cells", counts(), actor("taker"));
        review.write("in control", null, conclusions(), actor("author"));
        var said = review.submission(actor("submitter"));
        review.submitted(said, signed("submitter"));
        assertThat(review.content().said().authors()).containsExactly("author", "taker", "submitter");
        for (var name : review.content().said().authors())
            assertThat(review.whyNot(ReviewAct.REVIEW, actor(name)).code()).isEqualTo("product-review.own-work");
        assertThat(review.content().digest()).isEqualTo(said.digest());
    }

    @Test
    void whatIsSignedChangesWithEveryWordAndWithTheFigures() throws Refusal {
        var review = draft();
        var before = review.content().digest();
        review.write("in control", null, conclusions(), actor("author"));
        var written = review.content().digest();
        review.take(taken("b"), "Cells", counts(), actor("author"));
        assertThat(Set.of(before, written, review.content().digest())).hasSize(3);
    }

    private static ReviewConclusion with(ReviewConclusion one, ReviewVerdict verdict, String words, int links) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < links; i++) numbers.add("CA-2026-" + (1000 + i));
        return new ReviewConclusion(one.point(), verdict, words, null, numbers);
    }

    private static Actor actor(String name) {
        return new Actor(name, name, Set.of(Role.QA_MANAGER));
    }

    private static List<ReviewConclusion> conclusions() {
        return new ArrayList<>(Arrays.stream(ReviewPoint.values())
                .map(point -> new ReviewConclusion(point, ReviewVerdict.SATISFACTORY, "looked at", null, null))
                .toList());
    }

    private static ReviewContent.Taken taken(String digit) {
        return new ReviewContent.Taken(digit.repeat(64), "100", NOON, "author");
    }

    private static ReviewCounts counts() {
        return new ReviewCounts("0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0");
    }

    private static Signed signed(String by) {
        return new Signed(by, by, NOON, "SG-2026-0001", "ab".repeat(32), "agreed");
    }

    private static KeptReview draft() {
        var span = new ReviewSpan("P-1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return KeptReview.prepare("PQ-2026-0001", span, taken("a"), "Cells", counts(), actor("author"));
    }

    /** One in the state with all its conclusions. */
    private static KeptReview review(ReviewState state) throws Refusal {
        var review = draft();
        review.write("in control", null, conclusions(), actor("author"));
        if (state == DRAFT) return review;
        review.submitted(review.submission(actor("author")), signed("author"));
        if (state == WITHDRAWN) review.withdraw("not wanted", actor("nobody"));
        if (state == SUBMITTED || state == WITHDRAWN) return review;
        review.reviewed(signed("reviewer"));
        if (state == REVIEWED) return review;
        review.approved(signed("approver"));
        if (state == SUPERSEDED) review.superseded(review.renew(1, "a figure was wrong", actor("author")), actor("qa"));
        return review;
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
