package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.RequestState;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.inspection.boundary.FrontRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.inspection.boundary.Visits;
import org.cellgmp.inspection.control.Bounds.Side;
import org.cellgmp.inspection.control.OtherProducts;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.boundary.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the words of an inspector to what is published: put together by one, looked at by another, seen in front only then. */
abstract class RequestRoad extends ReachSite {
    private static final Actor OTHER_QA = person("qa-two", Role.QA_MANAGER);

    private int inspections;

    RequestRoad(TestDatabase database) {
        super(database);
    }

    @BeforeAll
    void another() throws Exception {
        enrol("qa-two", Role.QA_MANAGER);
    }

    @AfterEach
    void leave() {
        CurrentCall.end();
    }

    @Test
    void nothingIsSeenInFrontBeforeItIsPublished() throws Exception {
        var inspection = open();
        var inspector = invited(inspection);
        var back = house.the(BackRoom.class);
        var asked = asks(inspector, inspection, "The record of batch S-1, and how its bag was closed");
        assertThat(asked.number()).isEqualTo(inspection.number() + "/1");
        var due = HouseClock.nowAtSite().plusHours(4);
        var assigned = as(ALL_QA, () -> back.assign(inspection.number(), 1, asked.revision(), "qa-all", due));
        refused(
                "inspection.request-changed",
                () -> as(ALL_QA, () -> back.assign(inspection.number(), 1, asked.revision(), "qa-two", due)));
        refused(
                "inspection.nothing-prepared",
                () -> as(ALL_QA, () -> back.prepare(inspection.number(), 1, assigned.revision(), " ")));
        refused(
                "inspection.no-thing",
                () -> as(ALL_QA, () -> back.addRecord(inspection.number(), 1, "BR-1999-0001", "x")));
        as(ALL_QA, () -> back.addRecord(inspection.number(), 1, south.get(0), "the record"));
        as(
                ALL_QA,
                () -> back.addFile(
                        inspection.number(),
                        1,
                        "a photograph",
                        new ByteArrayInputStream("seal".getBytes(StandardCharsets.UTF_8)),
                        "seal.txt"));
        var together = as(
                ALL_QA,
                () -> back.prepare(
                        inspection.number(), 1, back.get(inspection.number(), 1).revision(), "See both."));
        assertThat(front(inspector, inspection).get(0)).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(RequestState.ASKED);
            assertThat(seen.answer()).isNull();
            assertThat(seen.items()).isEmpty();
        });
        refused(
                "inspection.no-item",
                () -> as(inspector, () -> house.the(FrontRoom.class).handOut(1, 2)));
        assertThat(side(inspection, south.get(0))).isEqualTo(Side.OUTSIDE);
        refused(
                "inspection.own-answer",
                () -> as(ALL_QA, () -> back.check(inspection.number(), 1, together.revision())));
        refused(
                "inspection.request-state",
                () -> as(ALL_QA, () -> back.publish(inspection.number(), 1, together.revision())));
        var checked = as(OTHER_QA, () -> back.check(inspection.number(), 1, together.revision()));
        as(ALL_QA, () -> back.publish(inspection.number(), 1, checked.revision()));
        var seen = front(inspector, inspection).get(0);
        assertThat(seen.state()).isEqualTo(RequestState.PUBLISHED);
        assertThat(seen.answer()).isEqualTo("See both.");
        assertThat(seen.items()).extracting(RequestView.Item::says).containsExactly("the record", "a photograph");
        var file = as(inspector, () -> house.the(FrontRoom.class).handOut(1, 2));
        assertThat(file.name()).isEqualTo("seal.txt");
        assertThat(as(
                        inspector,
                        () -> new String(house.the(FrontRoom.class).open(1, 2).readAllBytes(), StandardCharsets.UTF_8)))
                .isEqualTo("seal");
        // What was published is open, and what is about nothing else; the rest of the house is not.
        assertThat(side(inspection, south.get(0))).isEqualTo(Side.INSIDE);
        assertThat(side(inspection, south.get(1))).isEqualTo(Side.INSIDE);
        var told = as(ALL_QA, () -> house.the(Trail.class).story(asked.number(), null, Page.LARGEST));
        assertThat(told.items())
                .extracting(EventView::act)
                .containsExactly(
                        "inspection.asked",
                        "inspection.request-assigned",
                        "inspection.item-added",
                        "inspection.item-added",
                        "inspection.prepared",
                        "inspection.checked",
                        "inspection.published",
                        "inspection.item-handed-out");
    }

    @Test
    void anAnswerIsSentBackAndARequestWithdrawnWithAReason() throws Exception {
        var inspection = open();
        var inspector = invited(inspection);
        var back = house.the(BackRoom.class);
        var asked = as(ALL_QA, () -> back.ask(inspection.number(), "L. Lin (invented)", "The plan of the rooms", null));
        assertThat(asked.asker()).isEqualTo("L. Lin (invented)");
        var together = as(ALL_QA, () -> back.prepare(inspection.number(), 1, asked.revision(), "On paper."));
        refused(
                "ground.field-missing",
                () -> as(OTHER_QA, () -> back.sendBack(inspection.number(), 1, together.revision(), "")));
        var again = as(OTHER_QA, () -> back.sendBack(inspection.number(), 1, together.revision(), "which edition?"));
        assertThat(again.state()).isEqualTo(RequestState.ASKED);
        refused(
                "ground.field-missing",
                () -> as(inspector, () -> house.the(FrontRoom.class).withdraw(1, " ")));
        var withdrawn = as(inspector, () -> house.the(FrontRoom.class).withdraw(1, "seen on the wall"));
        assertThat(withdrawn.state()).isEqualTo(RequestState.WITHDRAWN);
        refused("inspection.request-state", () -> as(ALL_QA, () -> back.withdraw(inspection.number(), 1, "twice")));
    }

    @Test
    void theWorklistOfTheQualityUnitTellsWhatWaitsAndWhatIsLate() throws Exception {
        var inspection = open();
        var back = house.the(BackRoom.class);
        var late = HouseClock.nowAtSite().minusMinutes(1);
        var asked = as(ALL_QA, () -> back.ask(inspection.number(), "L. Lin", "Late one", late));
        assertThat(asked.overdue(HouseClock.nowAtSite())).isTrue();
        var items = as(ALL_QA, () -> house.the(Worklist.class).waiting(Narrowing.NONE, null, 200)).items().stream()
                .filter(item -> item.concern() == Concern.REQUESTS)
                .filter(item -> item.number().equals(asked.number()))
                .toList();
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.weight().name()).isEqualTo("MAJOR");
            assertThat(item.due()).isEqualTo(late.toLocalDate());
        });
        as(ALL_QA, () -> back.withdraw(inspection.number(), 1, "asked elsewhere"));
        assertThat(as(ALL_QA, () -> back.waiting(null, 200)).items())
                .extracting(RequestView::number)
                .doesNotContain(asked.number());
    }

    @Test
    void oneInspectionSeesNothingOfAnother() throws Exception {
        var mine = open();
        var theirs = open();
        var me = invited(mine);
        as(ALL_QA, () -> house.the(BackRoom.class).ask(theirs.number(), "Another", "Theirs", null));
        assertThat(front(me, mine)).isEmpty();
        refused(
                "inspection.no-request",
                () -> as(me, () -> house.the(FrontRoom.class).withdraw(1, "not mine")));
        CurrentCall.visiting(mine.number(), true);
        assertThat(as(
                        me,
                        () -> house.the(Visits.class)
                                .sides(mine.number(), OtherProducts.NONE, List.of(theirs.number()))))
                .containsEntry(theirs.number(), Side.OUTSIDE);
    }

    @Test
    void aPackThatWasAskedForAnswersItsRequest() throws Exception {
        var inspection = open();
        var inspector = invited(inspection);
        var back = house.the(BackRoom.class);
        var asked = as(inspector, () -> house.the(FrontRoom.class).askForPack("Everything in the scope"));
        assertThat(asked.wantsPack()).isTrue();
        refused(
                "inspection.pack-waits",
                () -> as(inspector, () -> house.the(FrontRoom.class).askForPack("Once more")));
        assertThat(as(ALL_QA, () -> back.awaitsPack(inspection.number(), 1))).isTrue();
        as(ALL_QA, () -> back.answerWithPack(inspection.number(), 1, 4));
        assertThat(front(inspector, inspection).get(0)).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(RequestState.PUBLISHED);
            assertThat(seen.pack()).isEqualTo(4);
        });
        // A job that is run again, and one whose request was withdrawn meanwhile, changes nothing.
        assertThat(as(ALL_QA, () -> back.answerWithPack(inspection.number(), 1, 5))
                        .pack())
                .isEqualTo(4);
        as(inspector, () -> house.the(FrontRoom.class).askForPack("With what came since"));
        as(inspector, () -> house.the(FrontRoom.class).withdraw(2, "not needed"));
        assertThat(as(ALL_QA, () -> back.answerWithPack(inspection.number(), 2, 5))
                        .state())
                .isEqualTo(RequestState.WITHDRAWN);
        var other = as(inspector, () -> house.the(FrontRoom.class).ask("The plan", null));
        assertThat(as(ALL_QA, () -> back.awaitsPack(inspection.number(), other.place())))
                .isFalse();
    }

    @Test
    void aHouseInspectorHasNoFrontRoom() throws Exception {
        enrol("house-inspector" + ++inspections, Role.INSPECTOR);
        refused(
                "inspection.not-invited",
                () -> as(
                        person("house-inspector" + inspections, Role.INSPECTOR),
                        () -> house.the(FrontRoom.class).mine()));
    }

    private InspectionView open() throws Exception {
        return as(
                ALL_QA,
                () -> house.the(Inspections.class)
                        .open(new InspectionOrder(
                                "Authority (invented)",
                                "L. Lin (invented)",
                                new InspectionScope(List.of("North plant"), List.of(), null, null),
                                null,
                                HouseClock.nowAtSite().plusDays(1),
                                "announced")));
    }

    private Actor invited(InspectionView inspection) throws Exception {
        var name = "front-" + ++inspections;
        as(ALL_QA, () -> house.the(Inspections.class).invite(inspection.number(), name, "Lin (invented)", "announced"));
        return person(name, Role.INSPECTOR);
    }

    private RequestView asks(Actor inspector, InspectionView inspection, String words) throws Exception {
        CurrentCall.visiting(inspection.number(), true);
        try {
            return as(inspector, () -> house.the(FrontRoom.class).ask(words, null));
        } finally {
            CurrentCall.end();
        }
    }

    private List<RequestView> front(Actor inspector, InspectionView inspection) throws Exception {
        return as(inspector, () -> house.the(FrontRoom.class).requests());
    }

    private Side side(InspectionView inspection, String number) throws Exception {
        return as(ALL_QA, () -> house.the(Visits.class).sides(inspection.number(), OtherProducts.NONE, List.of(number)))
                .get(number);
    }
}
