package org.cellgmp.review.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellgmp.audit.Act;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.DocumentDifferences;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.document.control.ABatch;
import org.cellgmp.document.control.DocumentReviewing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Kept;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.AskState;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.CommentView;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewOrder;
import org.cellgmp.review.ReviewSeen;
import org.cellgmp.review.ReviewView;
import org.cellgmp.review.control.ReviewShelf;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A document asked about, remarked on, settled and approved, whichever database it stands on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewRoad {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor ANALYST = House.person("qca", "Ana Lyst", Role.QC_ANALYST);
    private static final Actor CHECKER = House.person("qcr", "Che Cker", Role.QC_REVIEWER);
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final Actor APPROVER = House.person("app", "App Rover", Role.REGULATORY_APPROVER);
    private static final Actor SECOND = House.person("sec", "Sec Ond", Role.REGULATORY_APPROVER);

    @TempDir
    static Path home;

    private final House house;
    private final List<Act> trail;
    private int batches;

    ReviewRoad(TestDatabase database) throws Exception {
        house = new House(database, DocumentReviewing.class);
        trail = house.heard();
        house.enrol(RECORDER, ANALYST, CHECKER, WRITER, APPROVER, SECOND);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void who_is_asked_sees_it_answers_and_remarks_and_the_writer_settles() throws Exception {
        var made = made();
        ask(made, List.of("qca"), Set.of(Role.QC_REVIEWER));
        assertThat(waiting(ANALYST)).contains(made.number());
        assertThat(waiting(CHECKER)).contains(made.number());
        assertThat(waiting(RECORDER)).doesNotContain(made.number());
        var places = house.act(ANALYST, () -> reviews().places(made.number()));
        var part = places.parts().stream()
                .filter(one -> !one.rows().isEmpty())
                .findFirst()
                .orElseThrow();
        int remark = comment(
                ANALYST, made, Anchor.of(null, part.heading(), part.rows().get(0), null));
        int whole = comment(CHECKER, made, Anchor.WHOLE);
        refused("review.no-such-place", () -> comment(ANALYST, made, Anchor.of(null, "No such heading", null, null)));
        refused("review.no-such-place", () -> comment(ANALYST, made, Anchor.of(3, null, null, null)));
        refused("review.not-asked", () -> comment(RECORDER, made, Anchor.WHOLE));
        refused("review.not-asked", () -> answer(RECORDER, made, 1, ReviewAnswer.NO_OBJECTION, null));
        refused("ground.field-missing", () -> answer(ANALYST, made, 1, ReviewAnswer.CHANGES_ASKED, " "));
        refused(
                "review.other-edition",
                () -> does(ANALYST, () -> reviews().answer(made.number(), 1, "0", ReviewAnswer.NO_OBJECTION, null)));
        answer(ANALYST, made, 1, ReviewAnswer.HANDED_BACK, "not mine to judge");
        answer(CHECKER, made, 2, ReviewAnswer.NO_OBJECTION, null);
        refused("review.ask-ended", () -> answer(CHECKER, made, 2, ReviewAnswer.CHANGES_ASKED, "after all"));
        assertThat(waiting(CHECKER)).doesNotContain(made.number());
        assertThat(review(made).openComments()).isEqualTo(2);
        settle(made, remark, CommentOutcome.CHANGED);
        settle(made, whole, CommentOutcome.NOT_CHANGED);
        refused("review.comment-settled", () -> settle(made, whole, CommentOutcome.CHANGED));
        var review = review(made);
        assertThat(review.open()).isFalse();
        assertThat(review.comments())
                .extracting(CommentView::outcome)
                .containsExactly(CommentOutcome.CHANGED, CommentOutcome.NOT_CHANGED);
        assertThat(review.asks())
                .extracting("answer")
                .containsExactly(ReviewAnswer.NO_OBJECTION, ReviewAnswer.HANDED_BACK);
        assertThat(trail.stream()
                        .filter(act -> made.number().equals(act.about()))
                        .map(Act::name))
                .contains("review.asked", "review.commented", "review.answered", "review.settled");
        approve(APPROVER, made, ReviewSeen.NOTHING);
        refused("review.over", () -> comment(APPROVER, made, Anchor.WHOLE));
    }

    @Test
    void an_ask_names_a_question_a_day_and_somebody_who_may() throws Exception {
        var made = made();
        refused("review.no-reviewer", () -> ask(made, List.of(), Set.of()));
        refused("review.no-such-person", () -> ask(made, List.of("nobody"), Set.of()));
        refused("review.own-work", () -> ask(made, List.of("wri"), Set.of()));
        refused("review.cannot-read", () -> ask(made, List.of(), Set.of(Role.ADMINISTRATOR)));
        refused(
                "ground.field-missing",
                () -> does(
                        WRITER,
                        () -> reviews()
                                .ask(
                                        made.number(),
                                        new ReviewOrder(made.pdf().sha256(), List.of("qca"), Set.of(), today(), " "))));
        refused(
                "review.no-such-day",
                () -> does(
                        WRITER,
                        () -> reviews()
                                .ask(
                                        made.number(),
                                        new ReviewOrder(
                                                made.pdf().sha256(),
                                                List.of("qca"),
                                                Set.of(),
                                                today().minusDays(1),
                                                "Right?"))));
        refused("review.not-found", () -> house.act(WRITER, () -> reviews().of("DX-2026-0001")));
        ask(made, List.of("qca"), Set.of());
        refused("review.asked-already", () -> ask(made, List.of("qca"), Set.of()));
        does(WRITER, () -> reviews().withdraw(made.number(), 1, "asked the wrong person"));
        assertThat(waiting(ANALYST)).doesNotContain(made.number());
        ask(made, List.of("qca"), Set.of());
        assertThat(review(made).unanswered()).isEqualTo(1);
    }

    @Test
    void what_stands_open_keeps_a_version_from_approval_until_the_approver_says_why() throws Exception {
        var made = made();
        ask(made, List.of("qca", "sec"), Set.of());
        answer(ANALYST, made, 1, ReviewAnswer.CHANGES_ASKED, "the limit is wrong");
        refused("review.still-open", () -> approve(APPROVER, made, ReviewSeen.NOTHING));
        var seen = review(made);
        assertThat(seen.objections()).extracting("endedBy").containsExactly("qca");
        comment(SECOND, made, Anchor.WHOLE);
        refused("review.went-on", () -> approve(APPROVER, made, new ReviewSeen(seen.revision(), "filed in time")));
        var now = review(made).revision();
        refused("document.own-work", () -> approve(WRITER, made, new ReviewSeen(now, "filed in time")));
        var approved = approve(APPROVER, made, new ReviewSeen(now, "filed in time, corrected in the next"));
        assertThat(approved.state()).isEqualTo(DocumentState.APPROVED);
        assertThat(review(made).asks()).extracting("state").containsExactly(AskState.LAPSED, AskState.ANSWERED);
        assertThat(trail.stream().filter(act -> act.name().equals("document.approved")))
                .anyMatch(act -> "filed in time, corrected in the next"
                        .equals(act.details().get("despite")));
    }

    @Test
    void the_reviews_of_many_things_take_as_many_queries_as_those_of_one() throws Exception {
        var one = made();
        var two = made();
        for (var made : List.of(one, two)) {
            ask(made, List.of("qca", "sec"), Set.of());
            comment(ANALYST, made, Anchor.WHOLE);
        }
        answer(ANALYST, two, 1, ReviewAnswer.NO_OBJECTION, null);
        var first = review(one);
        var second = review(two);
        var asked = new AtomicInteger();
        var shelf = house.the(ReviewShelf.class);
        var field = ReviewShelf.class.getDeclaredField("entities");
        field.setAccessible(true);
        var entities = field.get(shelf);
        field.set(
                shelf,
                Proxy.newProxyInstance(
                        ReviewRoad.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, given) -> {
                            if (method.getName().equals("createQuery")) asked.incrementAndGet();
                            return method.invoke(entities, given);
                        }));
        try {
            assertThat(house.act(WRITER, () -> reviews().of(List.of(one.number(), two.number(), "DC-2026-9999"))))
                    .isEqualTo(Map.of(one.number(), first, two.number(), second));
            assertThat(asked.get()).isEqualTo(3);
        } finally {
            field.set(shelf, entities);
        }
    }

    @Test
    void an_objection_is_settled_by_the_same_persons_later_word() throws Exception {
        var made = made();
        ask(made, List.of("qca"), Set.of());
        answer(ANALYST, made, 1, ReviewAnswer.CHANGES_ASKED, "the limit is wrong");
        ask(made, List.of("qca"), Set.of());
        answer(ANALYST, made, 2, ReviewAnswer.NO_OBJECTION, null);
        assertThat(review(made).objections()).isEmpty();
        approve(APPROVER, made, ReviewSeen.NOTHING);
    }

    @Test
    void comments_are_carried_to_the_next_version_and_asks_lapse() throws Exception {
        var made = made();
        ask(made, List.of("qca"), Set.of());
        comment(ANALYST, made, Anchor.WHOLE);
        var anew = house.act(WRITER, () -> documents().regenerate(made.number(), 1, "made anew"));
        var review = review(anew);
        assertThat(review.edition()).isEqualTo("v2");
        assertThat(review.current()).isEmpty();
        assertThat(review.asks()).extracting("state").containsExactly(AskState.LAPSED);
        assertThat(review.comments()).extracting(CommentView::edition).containsExactly("v1");
        assertThat(review.open()).isTrue();
        assertThat(trail).extracting(Act::name).contains("review.lapsed");
        settle(anew, 2, CommentOutcome.CHANGED);
        approve(APPROVER, anew, ReviewSeen.NOTHING);
    }

    @Test
    void two_versions_differ_in_the_cell_that_was_corrected() throws Exception {
        var made = made();
        var batch = made.batches().get(0);
        var name = "REVIEW" + batches;
        does(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(
                                batch,
                                1,
                                ABatch.number(name)
                                        .result("Viability", "97.80", "%")
                                        .record(),
                                null,
                                "slip"));
        house.act(WRITER, () -> documents().regenerate(made.number(), 1, "record corrected"));
        var differences = house.the(DocumentDifferences.class);
        var found = house.act(WRITER, () -> differences.of(made.number(), 1, 2));
        assertThat(found.changes().stream()
                        .flatMap(change -> change.rows().stream())
                        .flatMap(row -> row.cells().stream()))
                .anyMatch(cell -> cell.before().equals("97.90 %") && cell.now().equals("97.80 %"));
        refused("document.same-version", () -> house.act(WRITER, () -> differences.of(made.number(), 1, 1)));
        refused("document.not-found", () -> house.act(WRITER, () -> differences.of(made.number(), 1, 9)));
    }

    @Test
    void of_two_approvals_at_once_one_holds_and_no_remark_slips_in_between() throws Exception {
        for (int round = 0; round < 5; round++) {
            var made = made();
            var barrier = new CyclicBarrier(3);
            var threads = Executors.newFixedThreadPool(3);
            try {
                var done = new ArrayList<Future<Object>>();
                List<Callable<Object>> acts = List.of(
                        () -> approve(APPROVER, made, ReviewSeen.NOTHING),
                        () -> approve(SECOND, made, ReviewSeen.NOTHING),
                        () -> comment(WRITER, made, Anchor.WHOLE));
                for (var act : acts)
                    done.add(threads.submit(() -> {
                        barrier.await();
                        try {
                            return act.call();
                        } catch (Refusal refused) {
                            return refused;
                        }
                    }));
                var ended = new ArrayList<Object>();
                for (var one : done) ended.add(one.get());
                boolean remarked = !(ended.get(2) instanceof Refusal);
                assertThat(ended.subList(0, 2).stream().filter(end -> end instanceof DocumentView))
                        .hasSize(remarked ? 0 : 1);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private DocumentView made() throws Exception {
        var batch = keep(ABatch.number("REVIEW" + ++batches)
                .result("Viability", "97.90", "%")
                .record());
        return house.act(
                WRITER, () -> documents().generate(new DocumentOrder("batch-analyses", "P-1", List.of(batch), "en")));
    }

    private String keep(Kept record) throws Exception {
        return house.act(
                RECORDER,
                () -> house.the(Records.class).keep(record, null, "as executed").number());
    }

    private Documents documents() {
        System.setProperty("cellgmp.home", home.toString());
        return house.the(Documents.class);
    }

    private Reviews reviews() {
        return house.the(Reviews.class);
    }

    private ReviewView review(DocumentView document) throws Exception {
        return house.act(WRITER, () -> reviews().of(document.number()));
    }

    private List<String> waiting(Actor who) throws Exception {
        return house.act(who, () -> reviews().waitingForMe(null, 100)).items().stream()
                .map(ask -> ask.name())
                .toList();
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    private void ask(DocumentView document, List<String> accounts, Set<Role> roles) throws Exception {
        does(
                WRITER,
                () -> reviews()
                        .ask(
                                document.number(),
                                new ReviewOrder(
                                        document.pdf().sha256(),
                                        accounts,
                                        roles,
                                        today().plusDays(3),
                                        "Is it right?")));
    }

    private void answer(Actor who, DocumentView document, int part, ReviewAnswer answer, String words)
            throws Exception {
        does(who, () -> reviews().answer(document.number(), part, document.pdf().sha256(), answer, words));
    }

    private int comment(Actor who, DocumentView document, Anchor anchor) throws Exception {
        return house.act(
                who, () -> reviews().comment(document.number(), document.pdf().sha256(), anchor, "Look at this"));
    }

    private void settle(DocumentView document, int part, CommentOutcome outcome) throws Exception {
        does(WRITER, () -> reviews().settle(document.number(), part, outcome, "seen to"));
    }

    private DocumentView approve(Actor who, DocumentView document, ReviewSeen seen) throws Exception {
        return house.act(
                who,
                () -> documents()
                        .approve(
                                document.number(),
                                new ApprovalRequest(
                                        document.version(),
                                        document.pdf().sha256(),
                                        null,
                                        who.id(),
                                        House.PASSWORD,
                                        seen)));
    }

    private interface Doing {
        void act() throws Exception;
    }

    private void does(Actor who, Doing act) throws Exception {
        house.act(who, () -> {
            act.act();
            return null;
        });
    }

    private static void refused(String code, Doing act) {
        assertThatThrownBy(act::act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
