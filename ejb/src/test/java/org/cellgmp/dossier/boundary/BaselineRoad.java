package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.dossier.BaselineView;
import org.cellgmp.dossier.Departure;
import org.cellgmp.dossier.DepartureKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.control.PublishSequence;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** A plan frozen by two persons, left, and published. All invented. */
abstract class BaselineRoad extends PlanHouse {
    private static final Actor APPROVING_WRITER =
            new Actor("approver", "Reg Approver (invented)", Set.of(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER));

    BaselineRoad(TestDatabase database) throws Exception {
        super(database);
    }

    private Baselines baselines() {
        return house.the(Baselines.class);
    }

    private int freeze(String number) throws Exception {
        var digest = as(() -> baselines().content(number, Region.CN)).sha256();
        return as(() -> baselines().freeze(number, Region.CN, signing(digest, "writer")));
    }

    private static LeafApproval signing(String digest, String account) {
        return new LeafApproval(digest, "as agreed", account, House.PASSWORD);
    }

    private void approve(String number, int baseline) throws Exception {
        var digest = baseline(number).sha256();
        house.act(APPROVER, () -> {
            baselines().approve(number, baseline, signing(digest, "approver"));
            return null;
        });
    }

    private BaselineView baseline(String number) throws Exception {
        return as(() -> baselines().of(number)).get(0);
    }

    private void approveFile(String number, int leaf) throws Exception {
        house.act(APPROVER, () -> {
            steering().approve(number, leaf, signing(digest(number, leaf), "approver"));
            return null;
        });
    }

    @Test
    void aPlanIsFrozenByOneApprovedByAnotherAndPublishedAsFrozen() throws Exception {
        approved.add(document("P-BASE", "DC-2026-0401", 1, 1));
        var number = opened("P-BASE");
        refused("dossier.baseline-empty", () -> freeze(number));
        int leaf = as(() -> planning().placeDocument(number, "DC-2026-0401", Placement.at("3.2.P.5.4", "B2")));
        int letter = upload(number, "cn:1.0", "letter");
        refused("dossier.baseline-unapproved", () -> freeze(number));
        refused(
                "dossier.reason-wanted",
                () -> planning()
                        .publish(number, Region.CN, dossiers().get(number).revision(), null));
        approveFile(number, letter);
        refused("dossier.baseline-plan-changed", () -> baselines().freeze(number, Region.CN, signing("00", "writer")));
        int first = freeze(number);
        refused("dossier.baseline-twice", () -> freeze(number));
        assertThat(baseline(number).leaves()).extracting("leaf").containsExactlyInAnyOrder(leaf, letter);
        assertThat(baseline(number).sequence()).isEqualTo("0000");
        refusedTo(BOTH, "dossier.baseline-own-work", () -> {
            baselines().approve(number, first, signing(baseline(number).sha256(), "writer"));
            return null;
        });
        refusedTo(APPROVER, "dossier.baseline-other", () -> {
            baselines().approve(number, first, signing("00", "approver"));
            return null;
        });
        approve(number, first);
        refusedTo(APPROVER, "dossier.baseline-approved", () -> {
            baselines().approve(number, first, signing(baseline(number).sha256(), "approver"));
            return null;
        });
        var standing = as(() -> baselines().standing(number, Region.CN));
        assertThat(standing.baseline()).isEqualTo(first);
        assertThat(standing.wantsReason()).isFalse();

        int revision = as(() -> dossiers().get(number)).revision();
        var job =
                as(() -> planning().publish(number, Region.CN, revision, null)).number();
        as(() -> house.the(PublishSequence.class).run(order(job, 1), SILENT));
        assertThat(as(() -> dossiers().get(number)).sequences()).singleElement().satisfies(row -> {
            assertThat(row.baseline()).isEqualTo(first);
            assertThat(row.despite()).isNull();
        });
        assertThat(baseline(number).published()).isTrue();
        assertThat(trail).extracting(Act::name).contains("dossier.baseline-frozen", "dossier.baseline-approved");
        refused(
                "dossier.no-such-baseline",
                () -> house.act(APPROVER, () -> {
                    baselines().approve(number, 9, signing("00", "approver"));
                    return null;
                }));
    }

    @Test
    void whatLeavesTheBaselineIsShownAndWantsAReasonWhereTheSequenceWouldHoldSomethingElse() throws Exception {
        approved.add(document("P-LEFT", "DC-2026-0402", 1, 1));
        var number = opened("P-LEFT");
        int leaf = as(() -> planning().placeDocument(number, "DC-2026-0402", Placement.at("3.2.P.5.4", "B2")));
        int letter = upload(number, "cn:1.0", "letter");
        int annex = upload(number, "3.2.R.2", "annex");
        approveFile(number, letter);
        approveFile(number, annex);
        int first = freeze(number);
        approve(number, first);

        approved.removeIf(one -> one.number().equals("DC-2026-0402"));
        approved.add(document("P-LEFT", "DC-2026-0402", 2, 1));
        assertThat(departures(number)).containsExactly(DepartureKind.NEWER);
        assertThat(baseline(number).departures()).extracting(Departure::is).containsExactly("DC-2026-0402/v2");
        assertThat(as(() -> baselines().standing(number, Region.CN)).wantsReason())
                .isFalse();
        does(() -> planning().renew(number, leaf));
        assertThat(departures(number)).containsExactly(DepartureKind.EXCHANGED);
        does(() -> planning().withdraw(number, annex, "not for this sequence"));
        int more = upload(number, "3.2.R.2", "more");
        approveFile(number, more);
        assertThat(departures(number))
                .containsExactlyInAnyOrder(DepartureKind.EXCHANGED, DepartureKind.WITHDRAWN, DepartureKind.ADDED);
        int revision = as(() -> dossiers().get(number)).revision();
        refused("dossier.reason-wanted", () -> planning().publish(number, Region.CN, revision, " "));
        var job = as(() -> planning().publish(number, Region.CN, revision, "the authority asked"))
                .number();
        as(() -> house.the(PublishSequence.class).run(order(job, 1), SILENT));
        assertThat(as(() -> dossiers().get(number)).sequences()).singleElement().satisfies(row -> {
            assertThat(row.baseline()).isEqualTo(first);
            assertThat(row.despite()).isEqualTo("the authority asked");
        });
        assertThat(trail.stream().filter(act -> act.name().equals("dossier.published")))
                .anyMatch(act -> "the authority asked".equals(act.reason()));
    }

    @Test
    void aBaselineThatThePlanHasLeftIsNotApproved() throws Exception {
        var number = opened("P-GONE");
        int letter = upload(number, "cn:1.0", "letter");
        approveFile(number, letter);
        int first = freeze(number);
        does(() -> planning().refile(number, letter, new ByteArrayInputStream(Shelf.pdf("other", 1)), "other.pdf"));
        refused("dossier.baseline-left", () -> {
            approve(number, first);
            return null;
        });
        assertThat(as(() -> baselines().standing(number, Region.CN)).baseline()).isNull();
    }

    @Test
    void whatWasFrozenByTheOnlyApproverIsFrozenAnewByAnother() throws Exception {
        var number = opened("P-ONLY");
        approveFile(number, upload(number, "cn:1.0", "letter"));
        assertThat(freezeAs(APPROVING_WRITER, number)).isEqualTo(1);
        refusedTo(APPROVING_WRITER, "dossier.baseline-twice", () -> freezeAs(APPROVING_WRITER, number));
        assertThat(freeze(number)).isEqualTo(2);
        approve(number, 2);
        refusedTo(APPROVING_WRITER, "dossier.baseline-twice", () -> freezeAs(APPROVING_WRITER, number));
    }

    @Test
    void aPlanThatComesBackToAnEarlierContentIsFrozenAgain() throws Exception {
        var number = opened("P-BACK");
        var letter = Shelf.pdf("letter", 1);
        int leaf = as(() ->
                planning().placeUpload(number, new ByteArrayInputStream(letter), "letter.pdf", Placement.at("cn:1.0")));
        approveFile(number, leaf);
        approve(number, freeze(number));
        var other = Shelf.pdf("other letter", 1);
        for (var now : List.of(other, letter)) {
            does(() -> planning().refile(number, leaf, new ByteArrayInputStream(now), "letter.pdf"));
            approveFile(number, leaf);
            approve(number, freeze(number));
        }
        assertThat(as(() -> baselines().of(number)))
                .extracting(BaselineView::number)
                .containsExactly(3, 2, 1);
        assertThat(as(() -> baselines().standing(number, Region.CN)).baseline()).isEqualTo(3);
    }

    private int freezeAs(Actor who, String number) throws Exception {
        var digest = as(() -> baselines().content(number, Region.CN)).sha256();
        return house.act(who, () -> baselines().freeze(number, Region.CN, signing(digest, who.id())));
    }

    private List<DepartureKind> departures(String number) throws Exception {
        return baseline(number).departures().stream().map(Departure::kind).toList();
    }
}
