package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Change;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.deviation.boundary.EventOwners;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkOrder.Pick;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.control.BulkSteps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Quality events put in somebody's hands, one and many, over real tables. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnerRoad {
    private static final Actor RECORDER = House.person("rec", "Rec", Role.PRODUCTION_RECORDER);
    private static final Actor REVIEWER = House.person("rev", "Rev", Role.PRODUCTION_REVIEWER);
    private static final Actor QA = House.person("qa", "Qua", Role.QA_MANAGER);
    private static final Actor INSPECTOR = House.person("ins", "Ins", Role.INSPECTOR);
    private static final Actor WRITER = House.person("wri", "Wri", Role.REGULATORY_WRITER);

    private final House house = new House(database());

    abstract TestDatabase database();

    @BeforeAll
    void people() throws Exception {
        house.with(BulkSteps.class, new StepsApart(house));
        house.enrol(RECORDER, REVIEWER, QA, INSPECTOR, WRITER);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void manyArePutInOnePersonsHands() throws Exception {
        var first = opened("Hands 1");
        var second = opened("Hands 2");
        assertThat(refusals(REVIEWER, order(null, first, "CA-1999-0001")))
                .containsExactly("bulk.no-owner", "bulk.not-this-kind");
        for (var other : List.of("somebody", "ins", "wri"))
            assertThat(refusals(REVIEWER, order(other, first))).containsExactly("deviation.no-such-person");
        assertThat(refusals(RECORDER, order("rev", first))).containsExactly("deviation.role-assigns");
        var order = order("rev", first, second);
        var rows = as(REVIEWER, () -> bulk().preview(order));
        assertThat(rows).allMatch(BulkRow::can);
        assertThat(rows.get(0).arguments()).containsExactly("\u2013", "rev");
        var digest = event(first).digest();
        var done = as(REVIEWER, () -> bulk().carryOut(at(order, rows), null, null));
        assertThat(done.count()).isEqualTo(2);
        for (var number : List.of(first, second)) {
            assertThat(event(number).owner().account()).isEqualTo("rev");
            assertThat(event(number).owner().givenBy()).isEqualTo("rev");
        }
        assertThat(inHandsOf("rev")).containsExactly(second, first);
        assertThat(inHandsOf("qa")).isEmpty();
        assertThat(inHandsOf(DeviationFilter.NOBODY)).doesNotContain(first, second);
        // Who carries it on is no part of what is concluded.
        assertThat(event(first).digest()).isEqualTo(digest);
        assertThat(refusals(REVIEWER, order)).containsOnly("deviation.owner-already");
        refused("bulk.none-can", () -> as(REVIEWER, () -> bulk().carryOut(at(order, rows), null, null)));
        var listed = as(QA, () -> register().openByDueDate(null, 100)).items();
        assertThat(listed)
                .filteredOn(row -> row.number().equals(second))
                .extracting("owner")
                .containsExactly("Rev (invented)");
    }

    @Test
    void itGoesFromHandToHandWithItsReason() throws Exception {
        var number = opened("One by one");
        int before = event(number).revision();
        assign(REVIEWER, number, before, "rec", "looks after the room");
        refused("deviation.changed-meanwhile", () -> assign(QA, number, before, "qa", "left"));
        int now = event(number).revision();
        refused("ground.field-missing", () -> assign(QA, number, now, "qa", " "));
        refused("ground.field-missing", () -> assign(QA, number, now, null, "left"));
        refused("deviation.no-such-person", () -> assign(QA, number, now, "nobody", "left"));
        refused("deviation.owner-already", () -> assign(QA, number, now, "rec", "left"));
        refused("deviation.role-assigns", () -> assign(RECORDER, number, now, "qa", "left"));
        refused("deviation.unknown", () -> assign(QA, "DV-1999-0001", 0, "qa", "left"));
        assertThat(event(number).owner().account()).isEqualTo("rec");
        assign(QA, number, now, "qa", "left");
        var told = house.heard().stream()
                .filter(act -> act.name().equals("deviation.assigned") && number.equals(act.about()))
                .toList();
        assertThat(told).extracting("reason").containsExactly("looks after the room", "left");
        assertThat(told.stream().flatMap(act -> act.changes().stream()))
                .containsExactly(
                        new Change(number + "#/owner", null, "rec"), new Change(number + "#/owner", "rec", "qa"));
    }

    private String opened(String title) throws Exception {
        var now = HouseClock.nowAtSite();
        var account = new Account(title, title, "Put right at once.", null, now, now);
        return as(RECORDER, () -> house.the(Deviations.class).open(DeviationKind.DEVIATION, account, null, List.of()))
                .number();
    }

    private DeviationView assign(Actor who, String number, int revision, String owner, String reason) throws Exception {
        return as(who, () -> house.the(EventOwners.class).assign(number, revision, owner, reason));
    }

    private DeviationView event(String number) throws Exception {
        return as(QA, () -> register().get(number));
    }

    private List<String> refusals(Actor who, BulkOrder order) throws Exception {
        return as(who, () -> bulk().preview(order)).stream()
                .map(row -> row.whyNot().code())
                .toList();
    }

    private static BulkOrder order(String owner, String... numbers) {
        var picks = Arrays.stream(numbers)
                .map(number -> new Pick(number, null, null))
                .toList();
        return new BulkOrder(BulkAct.ASSIGN, picks, "Left the house.", null, null, null, owner, false);
    }

    /** As the preview's form sends it back: each row with the revision that was shown. */
    private static BulkOrder at(BulkOrder order, List<BulkRow> rows) {
        var picks = rows.stream()
                .map(row -> new Pick(row.number(), null, row.revision()))
                .toList();
        return new BulkOrder(order.act(), picks, order.reason(), null, null, null, order.owner(), false);
    }

    private DeviationRegister register() {
        return house.the(DeviationRegister.class);
    }

    private BulkActs bulk() {
        return house.the(BulkActs.class);
    }

    private <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    private List<String> inHandsOf(String account) throws Exception {
        var filter = new DeviationFilter(null, null, null, null, "Hands", null, null, null, account);
        return as(REVIEWER, () -> house.the(DeviationRegister.class).list(filter, null, 50)).items().stream()
                .map(DeviationRow::number)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
