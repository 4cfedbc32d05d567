package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Decision.RELEASE;
import static org.cellgmp.disposition.boundary.Site.PLANT_QP;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;
import static org.cellgmp.disposition.boundary.Site.RIGHT;
import static org.cellgmp.disposition.boundary.Site.WRONG;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.MaterialUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A hold against use and release, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HoldRoad {
    final Site site;

    HoldRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aHoldOnTheBatchBlocksItsReleaseAtOnceAndLiftingFreesIt() throws Exception {
        var number = ready("H-BATCH", null);
        var hold = place(RECORDER, new HoldRequest(number, null, "A leak was seen", null, 0));
        assertThat(hold.thing()).isEqualTo(new Thing(ThingKind.BATCH, "P-H-BATCH", "H-BATCH"));
        assertThat(site.as(PLANT_QP, () -> site.dispositions().prepare(number)).blockers())
                .extracting(Refusal::code)
                .containsExactly("containment.batch-held");
        refused("containment.batch-held", () -> release(number));
        lift(hold);
        release(number);
        assertThat(site.trail).extracting(Act::name).contains("containment.held", "containment.lifted");
    }

    @Test
    void aHoldOnALotOrAPieceOfEquipmentReachesTheBatchThatUsedIt() throws Exception {
        var lot = place(RECORDER, on(ThingKind.LOT, "MED-9", "L-9", 0));
        var other = place(RECORDER, on(ThingKind.LOT, "MED-8", "L-9", 0));
        var equipment = place(RECORDER, on(ThingKind.EQUIPMENT, null, "INC-9", 0));
        var number =
                ready("H-USED", using("MED-9", "L-9", "INC-9", lot.placedAt().minusDays(2)));
        refused("containment.used-held", () -> release(number));
        lift(lot);
        refused("containment.used-held", () -> release(number));
        lift(equipment);
        release(number);
        assertThat(other.state()).isEqualTo(HoldState.STANDING);
        var shown = site.as(QA, () -> site.holdRegister().get(lot.number()));
        assertThat(shown.uses()).isEmpty();
        assertThat(shown.passages()).extracting(HoldView.Passage::batch).containsExactly(number);
    }

    @Test
    void whatWasUsedWhileHeldBlocksUntilTheQualityUnitSigns() throws Exception {
        var hold = place(QA, on(ThingKind.LOT, "MED-7", "L-7", 0));
        var number =
                ready("H-WHILE", using("MED-7", "L-7", "INC-7", hold.placedAt().plusSeconds(1)));
        refused("containment.own-hold", () -> site.as(QA, () -> site.holds().lift(hold.number(), "ok", "qa", RIGHT)));
        var second = Site.SECOND_QA;
        site.as(second, () -> site.holds().lift(hold.number(), "Supplier's proof", second.id(), RIGHT));
        refused("containment.used-while-held", () -> release(number));
        refused(
                "containment.role-quality",
                () -> site.as(RECORDER, () -> site.holds().accept(hold.number(), number, null, "r", "rec", RIGHT)));
        site.as(QA, () -> site.holds().accept(hold.number(), number, "DV-2026-0009", "No effect", "qa", RIGHT));
        refused(
                "containment.already-settled",
                () -> site.as(QA, () -> site.holds().accept(hold.number(), number, null, "r", "qa", RIGHT)));
        release(number);
    }

    @Test
    void aHoldThatCameAfterAReleaseSaysWhichReleasesStandOnIt() throws Exception {
        var used = HouseClock.nowAtSite().minusDays(1);
        var number = ready("H-AFTER", using("MED-6", "L-6", "INC-6", used));
        release(number);
        refused(
                "containment.released-meanwhile",
                () -> place(RECORDER, new HoldRequest(number, null, "late", null, 0)));
        refused("containment.released-meanwhile", () -> place(RECORDER, on(ThingKind.LOT, "MED-6", "L-6", 0)));
        assertThat(place(RECORDER, on(ThingKind.LOT, "MED-6", "L-6", 1)).state())
                .isEqualTo(HoldState.STANDING);
    }

    @Test
    void ofAHoldAndAReleaseAtOnceOneWins() throws Exception {
        for (int round = 0; round < 6; round++) {
            var name = "H-RACE-" + round;
            var used = HouseClock.nowAtSite().minusDays(1);
            var number = ready(name, using("MED-R" + round, "L-R", "INC-R" + round, used));
            var request = round % 2 == 0
                    ? new HoldRequest(number, null, "at once", null, 0)
                    : on(ThingKind.LOT, "MED-R" + round, "L-R", 0);
            var outcomes = atOnce(() -> release(number), () -> place(RECORDER, request));
            assertThat(outcomes)
                    .as("round " + round)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(1);
            var state =
                    site.as(PLANT_QP, () -> site.dispositions().prepare(number)).state();
            boolean held = outcomes.stream().anyMatch(HoldView.class::isInstance);
            assertThat(state).isEqualTo(held ? BatchState.UNDECIDED : BatchState.RELEASED_BY_MANUFACTURER);
        }
    }

    @Test
    void aHoldThatSaysNothingIsRefused() {
        refused("ground.field-missing", () -> place(RECORDER, on(ThingKind.LOT, null, " ", 0)));
        refused("ground.field-missing", () -> place(RECORDER, new HoldRequest(null, null, "r", null, 0)));
        refused(
                "ground.field-missing",
                () -> place(RECORDER, new HoldRequest(null, new Thing(ThingKind.ROOM, null, "R-1"), " ", null, 0)));
        refused(
                "containment.no-event-number",
                () -> place(RECORDER, new HoldRequest(null, new Thing(ThingKind.ROOM, null, "R-1"), "r", "x", 0)));
        refused("recordkeeping.not-found", () -> place(RECORDER, new HoldRequest("BR-1999-0001", null, "r", null, 0)));
    }

    @Test
    void holdsAreListedPageByPageAndFoundByWords() throws Exception {
        for (int i = 0; i < 3; i++) place(RECORDER, on(ThingKind.ROOM, null, "ROOM_%" + i, 0));
        var first = site.as(QA, () -> site.holdRegister().list(HoldState.STANDING, "room_%", null, 2));
        assertThat(first.items()).hasSize(2);
        var rest = site.as(QA, () -> site.holdRegister().list(HoldState.STANDING, "room_%", first.next(), 2));
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        refused(
                "ground.broken-cursor",
                () -> site.as(QA, () -> site.holdRegister().list(null, null, "x", 2)));
    }

    private String ready(String name, BatchRecord parts) throws Exception {
        var product = "P-" + name;
        site.specify(product);
        var plain = Site.batch(name, product, "checker-1", "no growth");
        var number = site.keep(parts == null ? plain : with(plain, parts));
        site.handleAll(number);
        return number;
    }

    private static BatchRecord with(BatchRecord plain, BatchRecord parts) {
        return new BatchRecord(
                plain.header(),
                null,
                null,
                null,
                parts.materials(),
                parts.equipment(),
                null,
                plain.steps(),
                null,
                plain.qcResults(),
                null,
                null,
                plain.events(),
                null,
                null,
                null);
    }

    private static BatchRecord using(String code, String lot, String equipment, OffsetDateTime at) {
        var material = new MaterialUse(
                "1",
                code,
                "Medium",
                lot,
                null,
                "released",
                null,
                null,
                null,
                at,
                "operator-1",
                "checker-1",
                null,
                null);
        var use = new EquipmentUse(
                "1", equipment, "Incubator", null, "qualified", "clean", at, at, null, null, null, null);
        return new BatchRecord(
                null,
                null,
                null,
                null,
                List.of(material),
                List.of(use),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static HoldRequest on(ThingKind kind, String code, String named, int passages) {
        return new HoldRequest(null, new Thing(kind, code, named), "Something is wrong with it", null, passages);
    }

    private HoldView place(org.cellgmp.ground.Actor who, HoldRequest request) throws Exception {
        return site.as(who, () -> site.holds().place(request));
    }

    private void lift(HoldView hold) throws Exception {
        refused(
                "identity.password-wrong",
                () -> site.as(QA, () -> site.holds().lift(hold.number(), "ok", "qa", WRONG)));
        site.as(QA, () -> site.holds().lift(hold.number(), "Cleared by a test", "qa", RIGHT));
        refused(
                "containment.already-lifted",
                () -> site.as(QA, () -> site.holds().lift(hold.number(), "ok", "qa", RIGHT)));
    }

    private DispositionView release(String number) throws Exception {
        return site.decide(PLANT_QP, number, RELEASE, MANUFACTURER);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = new ArrayList<java.util.concurrent.Future<Object>>();
            for (var act : List.of(one, other))
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                }));
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pool.shutdown();
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
