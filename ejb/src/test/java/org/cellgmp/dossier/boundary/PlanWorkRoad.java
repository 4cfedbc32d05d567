package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.DueLine;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewOrder;
import org.cellgmp.review.ReviewSeen;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** The work on a plan that waits for persons: lines to bring, files to review, values to write once. All invented. */
abstract class PlanWorkRoad extends PlanHouse {
    PlanWorkRoad(TestDatabase database) throws Exception {
        super(database);
    }

    @Test
    void the_owner_of_a_line_sees_it_until_it_is_in_order() throws Exception {
        var number = opened("P-WORK");
        var today = HouseClock.nowAtSite().toLocalDate();
        var asked = lines(number, PlanFilter.ALL).stream()
                .filter(line -> line.state() == NodeState.MISSING)
                .map(line -> line.asked().line())
                .toList();
        does(() -> steering().assign(number, asked.subList(0, 2), "approver", today.plusDays(3)));
        does(() -> steering().assign(number, asked.subList(2, 3), "approver", null));
        does(() -> steering().assign(number, asked.subList(3, 4), "approver", today.minusDays(3)));
        var first = house.act(APPROVER, () -> plans().mine(null, 3));
        assertThat(first.items())
                .extracting(DueLine::due)
                .containsExactly(today.minusDays(3), today.plusDays(3), today.plusDays(3));
        assertThat(house.act(APPROVER, () -> plans().mine(first.next(), 3)).items())
                .extracting(DueLine::due)
                .containsExactly((LocalDate) null);
        assertThat(as(() -> plans().mine(null, 10)).items()).isEmpty();
        refused("ground.broken-cursor", () -> plans().mine("x", 3));
    }

    @Test
    void a_file_of_a_plan_is_reviewed_page_by_page_before_it_is_approved() throws Exception {
        var number = opened("P-FILE");
        int leaf = upload(number, "cn-1-0", "letter");
        var name = number + "." + leaf;
        var reviews = house.the(Reviews.class);
        var thing = as(() -> reviews.thing(name));
        assertThat(as(() -> reviews.places(name)).pages()).isEqualTo(1);
        var due = HouseClock.nowAtSite().toLocalDate().plusDays(2);
        does(() -> reviews.ask(name, new ReviewOrder(thing.sha256(), List.of("approver"), Set.of(), due, "Signed?")));
        refusedTo(APPROVER, "review.no-such-place", () -> {
            reviews.comment(name, thing.sha256(), new Anchor(2, null, null, null), "where?");
            return null;
        });
        house.act(APPROVER, () -> reviews.comment(name, thing.sha256(), new Anchor(1, null, null, null), "no date"));
        house.act(APPROVER, () -> {
            reviews.answer(name, 1, thing.sha256(), ReviewAnswer.CHANGES_ASKED, "add the date");
            return null;
        });
        refusedTo(APPROVER, "review.still-open", () -> {
            steering().approve(number, leaf, new LeafApproval(thing.sha256(), null, "approver", House.PASSWORD));
            return null;
        });
        var seen = new ReviewSeen(as(() -> reviews.of(name)).revision(), "the date stands in the form");
        house.act(APPROVER, () -> {
            steering().approve(number, leaf, new LeafApproval(thing.sha256(), null, "approver", House.PASSWORD, seen));
            return null;
        });
        assertThat(trail)
                .anyMatch(act -> act.name().equals("dossier.file-approved")
                        && "the date stands in the form".equals(act.details().get("despite")));
        refused("review.over", () -> reviews.comment(name, thing.sha256(), Anchor.WHOLE, "late"));
    }

    @Test
    void what_was_asked_about_a_leaf_lapses_when_it_is_withdrawn() throws Exception {
        var number = opened("P-TAKEN");
        int leaf = upload(number, "cn-1-0", "letter");
        var name = number + "." + leaf;
        var reviews = house.the(Reviews.class);
        var thing = as(() -> reviews.thing(name));
        var due = HouseClock.nowAtSite().toLocalDate().plusDays(2);
        does(() -> reviews.ask(name, new ReviewOrder(thing.sha256(), List.of("approver"), Set.of(), due, "Signed?")));
        assertThat(waiting()).contains(name);
        does(() -> planning().withdraw(number, leaf, "another letter is written"));
        assertThat(waiting()).doesNotContain(name);
        assertThat(trail)
                .anyMatch(act -> act.name().equals("review.lapsed")
                        && name.equals(act.details().get("review")));
    }

    private List<String> waiting() throws Exception {
        return house.act(APPROVER, () -> house.the(Reviews.class).waitingForMe(null, 100)).items().stream()
                .map(ask -> ask.name())
                .toList();
    }

    @Test
    void the_lines_of_a_person_are_found_out_once_in_a_request() throws Exception {
        var number = opened("P-ONCE");
        var asked = lines(number, PlanFilter.ALL).stream()
                .filter(line -> line.state() == NodeState.MISSING)
                .map(line -> line.asked().line())
                .toList();
        does(() -> steering().assign(number, asked.subList(0, 3), "writer", null));
        CurrentCall.from("10.0.0.1");
        try {
            int before = documentsRead.get();
            var first = as(() -> plans().mine(null, 2));
            int once = documentsRead.get() - before;
            assertThat(as(() -> plans().mine(first.next(), 2)).items()).hasSize(1);
            assertThat(documentsRead.get() - before).isEqualTo(once).isPositive();
        } finally {
            CurrentCall.end();
        }
        does(() -> steering().assign(number, asked.subList(0, 3), null, null));
        assertThat(as(() -> plans().mine(null, 10)).items()).isEmpty();
    }

    @Test
    void a_plan_in_which_a_person_has_brought_everything_reads_no_documents() throws Exception {
        var number = opened("P-DONE");
        int leaf = upload(number, "cn:1.0", "letter");
        does(() -> steering().assign(number, List.of("CN:cover-letter"), "writer", null));
        assertThat(as(() -> plans().mine(null, 10)).items())
                .extracting(DueLine::state)
                .containsExactly(NodeState.UNAPPROVED);
        approve(APPROVER, number, leaf, digest(number, leaf), House.PASSWORD);
        int before = documentsRead.get();
        assertThat(as(() -> plans().mine(null, 10)).items()).isEmpty();
        assertThat(documentsRead.get()).isEqualTo(before);
    }

    @Test
    void two_files_that_stood_at_a_leaf_are_compared_page_by_page() throws Exception {
        var number = opened("P-DIFF");
        int leaf = upload(number, "cn-1-0", "first letter");
        as(() -> {
            planning().refile(number, leaf, new ByteArrayInputStream(Shelf.pdf("second letter", 2)), "x.pdf");
            return null;
        });
        var differences = house.the(FileDifferences.class);
        assertThat(as(() -> differences.files(number, leaf)))
                .extracting("version")
                .containsExactly(2, 1);
        var found = as(() -> differences.of(number, leaf, 1, 2));
        assertThat(found.changes()).isNotEmpty();
        assertThat(found.changes().get(0).place()).isEqualTo("1");
        assertThat(found.changes().toString()).contains("first", "second");
        refused("dossier.no-such-file", () -> differences.of(number, leaf, 1, 3));
        refused("dossier.same-file-twice", () -> differences.of(number, leaf, 1, 1));
    }

    @Test
    void of_two_who_propose_like_values_at_once_one_is_refused() throws Exception {
        var keys = house.the(KeyedAttributes.class);
        for (int round = 0; round < 6; round++) {
            var barrier = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var done = new ArrayList<Future<Object>>();
                for (var spelled : List.of("Same maker " + round, "SAME  Maker-" + round))
                    done.add(threads.submit(() -> {
                        barrier.await();
                        try {
                            return as(() -> keys.propose(BranchKind.SUBSTANCE, List.of("cells", spelled)));
                        } catch (Refusal refused) {
                            return refused;
                        }
                    }));
                var ended = new ArrayList<Object>();
                for (var one : done) ended.add(one.get());
                assertThat(ended)
                        .filteredOn(Refusal.class::isInstance)
                        .as("%s", ended)
                        .hasSize(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
