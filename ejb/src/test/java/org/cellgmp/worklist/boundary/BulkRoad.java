package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.change.control.KnownChanges;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.SigningSeries;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.wiring.House;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkDone;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkOrder.Pick;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.control.BulkSteps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Acts on many records, whichever database they stand on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BulkRoad {
    private static final Actor RECORDER = person("rec", Role.PRODUCTION_RECORDER);
    private static final Actor REVIEWER = person("rev", Role.PRODUCTION_REVIEWER);
    private static final Actor QA = person("qa", Role.QA_MANAGER);
    private static final Actor ADMIN = person("adm", Role.ADMINISTRATOR);
    private static final String RIGHT = "an invented pass phrase, long enough";
    private static final Factors MILD = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
    private static final Factors GRAVE = new Factors(5, 5, 5, Impact.NONE, Impact.NONE, Recurrence.FIRST);

    private final House house;

    BulkRoad(TestDatabase database) throws Exception {
        house = new House(database, CapaKeeping.class, KnownChanges.class);
        house.with(WhoActs.class, house.the(CurrentActor.class));
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                try {
                    return house.apart(() -> super.next(series));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
        house.with(BulkSteps.class, new StepsApart(house));
        for (var person : List.of(RECORDER, REVIEWER, QA)) {
            var accounts = house.the(Accounts.class);
            var given = as(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            as(person, () -> accounts.changePassword(given, RIGHT));
            as(person, () -> accounts.certify(true, person.id(), RIGHT));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void eventsAreClassedAsTheTableSaysAndMinorOnesClosedWithOneSigning() throws Exception {
        var one = event("Label torn");
        var two = event("Door ajar");
        var late = as(
                        RECORDER,
                        () -> deviations().open(DeviationKind.DEVIATION, account("Not compared"), null, List.of()))
                .number();
        var order = classify(MILD, null, one, two, late);
        var rows = as(QA, () -> bulk().preview(order));
        assertThat(rows).extracting(BulkRow::change).contains("bulk.will.CLASSIFY.MINOR");
        assertThat(rows.get(2).whyNot().code()).isEqualTo("deviation.not-compared");
        assertThat(as(QA, () -> bulk().preview(classify(GRAVE, Classification.MINOR, one)))
                        .get(0)
                        .whyNot()
                        .code())
                .startsWith("bulk.table-says-");

        var done = as(QA, () -> bulk().carryOut(at(order, rows), null, null));
        assertThat(done.count()).isEqualTo(2);
        assertThat(done.rows().get(2).refusal()).isEqualTo("deviation.not-compared");
        assertThat(state(one)).isEqualTo(DeviationState.CLASSIFIED);

        var closing = order(BulkAct.CLOSE, null, false, one, two);
        var shown = as(QA, () -> bulk().preview(closing));
        assertThat(shown).allMatch(BulkRow::can);
        refused("identity.password-wrong", () -> as(QA, () -> bulk().carryOut(at(closing, shown), "qa", "wrong")));
        assertThat(state(one)).isEqualTo(DeviationState.CLASSIFIED);
        var closed = as(QA, () -> bulk().carryOut(at(closing, shown), "qa", RIGHT));
        assertThat(closed.count()).isEqualTo(2);
        assertThat(state(two)).isEqualTo(DeviationState.CLOSED);

        var signatures = house.the(Signatures.class);
        var list = as(QA, () -> signatures.signature(closed.series()));
        assertThat(list.about()).isEqualTo(closed.number());
        for (var row : shown)
            assertThat(list.statement())
                    .contains(row.number(), "revision " + row.revision() + ", digest " + row.digest());
        var own = as(QA, () -> signatures.of(one));
        assertThat(own).hasSize(1);
        assertThat(own.get(0).statement()).contains(closed.series(), closed.number());
        assertThat(own.get(0).number()).isEqualTo(closed.rows().get(0).signature());
        assertThat(as(QA, () -> bulk().get(closed.number()))).isEqualTo(closed);
    }

    @Test
    void throughAListOnlyWhatStandsOnItIsSignedAndOnlyByWhoSignedIt() throws Exception {
        var signatures = house.the(Signatures.class);
        var digest = "a".repeat(64);
        var series = new SigningSeries(
                "BA-2026-9999", "deviation.closure", List.of(new SigningSeries.Entry("DV-2026-0001", null, 1, digest)));
        var list = as(QA, () -> signatures.signList(series, "All seen.", "qa", RIGHT))
                .number();
        var on = request("DV-2026-0001", digest);
        var own = as(QA, () -> signatures.through(series, list, () -> signatures.sign(on)));
        assertThat(own.statement()).contains(list, "BA-2026-9999");
        refused(
                "signature.not-on-list",
                () -> as(
                        QA,
                        () -> signatures.through(
                                series, list, () -> signatures.sign(request("DV-2026-0002", digest)))));
        refused(
                "signature.not-own-series",
                () -> as(RECORDER, () -> signatures.through(series, list, () -> signatures.sign(on))));
        var longer = new SigningSeries(
                "BA-2026-9999",
                "deviation.closure",
                List.of(series.entries().get(0), new SigningSeries.Entry("DV-2026-0002", null, 1, digest)));
        refused(
                "signature.not-own-series",
                () -> as(
                        QA,
                        () -> signatures.through(
                                longer, list, () -> signatures.sign(request("DV-2026-0002", digest)))));
        assertThatThrownBy(() -> as(QA, () -> signatures.sign(on))).isInstanceOf(Refusal.class);
    }

    private static SigningRequest request(String about, String digest) {
        return new SigningRequest(about, digest, "deviation.closure", "Seen.", Map.of(), null, null);
    }

    @Test
    void whatWasChangedSinceIsRefusedByNameAndNothingElseIsLost() throws Exception {
        var one = event("Cap loose");
        var two = event("Ink faded");
        var order = classify(MILD, Classification.MINOR, one, two);
        var rows = as(QA, () -> bulk().preview(order));
        as(RECORDER, () -> deviations().describe(one, revision(one), account("Cap very loose"), "Said better."));
        var all = new BulkOrder(BulkAct.CLASSIFY, at(order, rows).picks(), "Seen.", null, MILD, null, true);
        refused("bulk.not-all", () -> as(QA, () -> bulk().carryOut(all, null, null)));
        assertThat(state(two)).isEqualTo(DeviationState.OPEN);
        var done = as(QA, () -> bulk().carryOut(at(order, rows), null, null));
        assertThat(done.rows().get(0).refusal()).isEqualTo("bulk.changed-since");
        assertThat(done.rows().get(0).arguments()).containsExactly(one);
        assertThat(done.count()).isEqualTo(1);
        assertThat(state(two)).isEqualTo(DeviationState.CLASSIFIED);
    }

    @Test
    void roleAndIndependenceAreAskedOfEachRecord() throws Exception {
        var mine = as(QA, () -> deviations().open(DeviationKind.DEVIATION, account("Own find"), null, List.of()))
                .number();
        compare(mine);
        var other = event("Others find");
        var order = classify(MILD, null, mine, other);
        as(QA, () -> bulk().carryOut(at(order, as(QA, () -> bulk().preview(order))), null, null));
        var closing = order(BulkAct.CLOSE, null, false, mine, other);
        var rows = as(QA, () -> bulk().preview(closing));
        assertThat(rows.get(0).whyNot().code()).isEqualTo("deviation.own-opening");
        assertThat(rows.get(1).can()).isTrue();
        assertThat(as(REVIEWER, () -> bulk().preview(closing)))
                .allMatch(row -> row.whyNot().code().equals("deviation.role-quality"));
        refused("bulk.none-can", () -> as(REVIEWER, () -> bulk().carryOut(at(closing, rows), "rev", RIGHT)));
    }

    @Test
    void partsOfOneCapaGoTogetherAndExtensionsAreGrantedEachBySignature() throws Exception {
        var number = planned("Two actions", 2);
        var other = planned("One action", 1);
        var to = HouseClock.nowAtSite().toLocalDate().plusDays(30);
        var asking = order(BulkAct.ASK_EXTENSION, to, true, number, other);
        var rows = as(RECORDER, () -> bulk().preview(asking));
        assertThat(rows).hasSize(3).allMatch(BulkRow::can);
        as(RECORDER, () -> bulk().carryOut(at(asking, rows), null, null));

        var granting = order(BulkAct.GRANT_EXTENSION, null, true, number, other);
        var asked = as(QA, () -> bulk().preview(granting));
        assertThat(asked).hasSize(3).allMatch(BulkRow::can);
        refused("identity.password-wrong", () -> as(QA, () -> bulk().carryOut(at(granting, asked), "qa", "wrong")));
        var done = as(QA, () -> bulk().carryOut(at(granting, asked), "qa", RIGHT));
        assertThat(done.count()).isEqualTo(3);
        assertThat(done.rows())
                .extracting(BulkDone.Row::signature)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(capa(number).plan().action("A2").dueOn()).isEqualTo(to);

        for (var capa : List.of(number, other))
            for (var action : capa(capa).plan().actions())
                as(RECORDER, () -> capas().complete(capa, capa(capa).revision(), action.id(), "Done.", null));
        var verifying = order(BulkAct.VERIFY, null, false, number, other);
        var work = as(REVIEWER, () -> bulk().preview(verifying));
        assertThat(as(REVIEWER, () -> bulk().carryOut(at(verifying, work), null, null))
                        .count())
                .isEqualTo(3);
        var confirming = order(BulkAct.CONFIRM, null, false, number, other, "ZZ-2026-0001");
        var ready = as(QA, () -> bulk().preview(confirming));
        assertThat(ready.get(2).whyNot().code()).isEqualTo("bulk.not-this-kind");
        assertThat(as(QA, () -> bulk().carryOut(at(confirming, ready), null, null))
                        .count())
                .isEqualTo(2);
        assertThat(capa(number).checkOpensOn()).isNotNull();
        assertThat(as(QA, () -> bulk().preview(verifying)).get(0).whyNot().code())
                .isEqualTo("bulk.no-part");
    }

    @Test
    void nothingTooMuchAndWithoutAReasonNothingIsDone() throws Exception {
        var many = new ArrayList<String>();
        for (int i = 0; i < BulkOrder.MOST; i++) many.add("DV-1999-" + (1000 + i));
        var most = order(BulkAct.CLOSE, null, false, many.toArray(new String[0]));
        assertThat(as(QA, () -> bulk().preview(most)))
                .hasSize(BulkOrder.MOST)
                .allMatch(row -> row.whyNot().code().equals("deviation.unknown"));
        many.add("DV-1999-9999");
        refused(
                "bulk.too-many",
                () -> as(QA, () -> bulk().preview(order(BulkAct.CLOSE, null, false, many.toArray(new String[0])))));
        refused("bulk.none-picked", () -> as(QA, () -> bulk().preview(order(BulkAct.CLOSE, null, false))));
        var one = event("No reason");
        var order = new BulkOrder(
                BulkAct.CLASSIFY, List.of(new Pick(one, null, revision(one))), " ", null, MILD, null, false);
        refused("ground.field-missing", () -> as(QA, () -> bulk().carryOut(order, null, null)));
        refused("ground.field-missing", () -> as(QA, () -> bulk().carryOut(classify(MILD, null, one), null, null)));
        refused("bulk.unknown", () -> as(QA, () -> bulk().get("BA-1999-0001")));
    }

    private String event(String title) throws Exception {
        var number = as(RECORDER, () -> deviations().open(DeviationKind.DEVIATION, account(title), null, List.of()))
                .number();
        compare(number);
        return number;
    }

    private void compare(String number) throws Exception {
        var decision = new RecurrenceDecision(List.of(), "Looked at.", LocalDate.of(2020, 1, 1));
        as(REVIEWER, () -> deviations().compare(number, revision(number), decision));
    }

    private String planned(String title, int actions) throws Exception {
        var all = new ArrayList<PlannedAction>();
        var due = HouseClock.nowAtSite().toLocalDate().plusDays(10);
        for (int i = 0; i < actions; i++)
            all.add(new PlannedAction(
                    null, ActionKind.CORRECTIVE, "Mend " + i, "rec", due, "It is mended", null, null));
        var check = new Effectiveness(
                "alarms",
                "none",
                "1",
                null,
                new Criterion(Criterion.Kind.JUDGED, null, null, null, null, null, null),
                "rec",
                null,
                null);
        var plan = new Plan(title, "It went wrong.", "Worn.", List.of(), all, check);
        var number = as(REVIEWER, () -> capas().raise(plan)).number();
        as(QA, () -> capas().approve(number, capa(number).revision(), "Agreed.", "qa", RIGHT));
        return number;
    }

    private static BulkOrder order(BulkAct act, LocalDate to, boolean together, String... numbers) {
        return new BulkOrder(act, picks(numbers), "Looked at each.", to, null, null, together);
    }

    private static BulkOrder classify(Factors factors, Classification expected, String... numbers) {
        return new BulkOrder(BulkAct.CLASSIFY, picks(numbers), "Looked at each.", null, factors, expected, false);
    }

    private static List<Pick> picks(String... numbers) {
        return java.util.Arrays.stream(numbers)
                .map(number -> new Pick(number, null, null))
                .toList();
    }

    /** As the preview's form sends it back: each row with the revision that was shown. */
    private static BulkOrder at(BulkOrder order, List<BulkRow> rows) {
        var picks = rows.stream()
                .map(row -> new Pick(row.number(), row.part(), row.revision() == null ? 0 : row.revision()))
                .toList();
        return new BulkOrder(
                order.act(), picks, order.reason(), order.to(), order.factors(), order.expected(), order.together());
    }

    private static Account account(String title) {
        var now = HouseClock.nowAtSite();
        return new Account(title, title, "Put right at once.", null, now, now);
    }

    private static Actor person(String name, Role role) {
        return new Actor(name, name + " (invented)", Set.of(role));
    }

    private <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    private BulkActs bulk() {
        return house.the(BulkActs.class);
    }

    private Deviations deviations() {
        return house.the(Deviations.class);
    }

    private Capas capas() {
        return house.the(Capas.class);
    }

    private org.cellgmp.capa.CapaView capa(String number) throws Exception {
        return as(QA, () -> house.the(CapaRegister.class).get(number));
    }

    private DeviationState state(String number) throws Exception {
        return as(QA, () -> house.the(DeviationRegister.class).get(number)).state();
    }

    private int revision(String number) throws Exception {
        return as(QA, () -> house.the(DeviationRegister.class).get(number)).revision();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
