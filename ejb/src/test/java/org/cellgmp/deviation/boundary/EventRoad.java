package org.cellgmp.deviation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.SimilarEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Step;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Quality events from intake to closure, whichever database they stand on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EventRoad {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor REVIEWER = House.person("rev", "Rev Iewer", Role.PRODUCTION_REVIEWER);
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final String RIGHT = House.PASSWORD;
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");
    private static final Factors MILD = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final House house;

    EventRoad(TestDatabase database) throws Exception {
        house = new House(database);
        house.enrol(QA);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aCellOpensOneEventAndFillsItIn() throws Exception {
        var batch = keep(batch("B-CELL", "INC-01"));
        var about = batch + "/v1#/steps/0/performedBy";
        var first = as(RECORDER, () -> register().prefilled(about));
        assertThat(first.title()).isEqualTo("B-CELL: steps Wash \u203a performedBy");
        assertThat(first.occurredAt()).isEqualTo(MORNING.plusHours(1));
        assertThat(first.description()).contains(about, "operator-1");
        var event = open(DeviationKind.DEVIATION, "Wrong hand", about);
        var departure = event.content().departures().get(0);
        assertThat(departure.kind()).isEqualTo(Departure.Kind.CELL);
        assertThat(departure.recorded()).isEqualTo("operator-1");
        assertThat(event.content().batches()).containsExactly(batch);
        refused("deviation.already-open", () -> open(DeviationKind.DEVIATION, "Again", about));
        refused("deviation.no-place", () -> open(DeviationKind.DEVIATION, "x", batch + "/v1#/steps/7"));
        refused("deviation.no-address", () -> open(DeviationKind.DEVIATION, "x", "step 7"));
    }

    @Test
    void eachKindHasItsNumbersAndAsksForWhatItIsAbout() throws Exception {
        var batch = keep(batch("B-KINDS", "INC-02"));
        var lot = keep(lot("MAT-1", "L-KINDS"));
        assertThat(open(DeviationKind.DEVIATION, "a", null).number()).startsWith("DV-");
        assertThat(open(DeviationKind.NONCONFORMANCE, "b", lot).number()).startsWith("NC-");
        var result = batch + "/v1#/qcResults/0/result";
        var outside = open(DeviationKind.OUT_OF_SPECIFICATION, "c", result);
        assertThat(outside.number()).startsWith("OS-");
        assertThat(outside.content().departures().get(0).address()).isEqualTo(result);
        assertThat(open(DeviationKind.OUT_OF_TREND, "d", batch + "/v1#/qcResults/0")
                        .number())
                .startsWith("OT-");
        refused("deviation.no-item", () -> open(DeviationKind.NONCONFORMANCE, "e", null));
        refused("deviation.no-result", () -> open(DeviationKind.OUT_OF_SPECIFICATION, "f", batch));
        refused("deviation.no-result", () -> open(DeviationKind.OUT_OF_TREND, "g", batch + "/v1#/steps/0/name"));
        var only = new DeviationFilter(null, true, null, batch, null, DeviationKind.OUT_OF_TREND, null);
        assertThat(as(QA, () -> register().list(only, null, 10).items()))
                .extracting(DeviationRow::kind)
                .containsExactly(DeviationKind.OUT_OF_TREND);
    }

    @Test
    void aScanFindsTheRecordByNumberTitleOrLot() throws Exception {
        var lot = keep(lot("MAT-2", "L-SCANNED"));
        var batch = keep(batch("B-SCANNED", "INC-03"));
        assertThat(as(RECORDER, () -> register().scanned(lot)))
                .extracting(RecordRow::number)
                .contains(lot);
        assertThat(as(RECORDER, () -> register().scanned("B-SCANNED")))
                .extracting(RecordRow::number)
                .containsExactly(batch);
        assertThat(as(RECORDER, () -> register().scanned("L-SCANNED")))
                .extracting(RecordRow::number)
                .contains(lot);
        assertThat(as(RECORDER, () -> register().scanned("nothing bears this"))).isEmpty();
    }

    @Test
    void whatHappenedBeforeIsFoundByPlaceAndByWordsInBothLanguages() throws Exception {
        var one = keep(batch("B-LIKE-1", "INC-LIKE"));
        var other = keep(batch("B-LIKE-2", "INC-LIKE"));
        var before = open(DeviationKind.DEVIATION, "Seal of the isolator torn 隔离器手套破损", one + "/v1#/steps/0/name");
        var alien = open(DeviationKind.DEVIATION, "Courier came late", null);
        var now = open(DeviationKind.DEVIATION, "隔离器手套再次破损", other + "/v1#/steps/0/name");
        var similar = as(QA, () -> register().similar(now.number(), SINCE));
        assertThat(similar)
                .extracting(SimilarEvent::number)
                .contains(before.number())
                .doesNotContain(alien.number());
        var found = similar.stream()
                .filter(each -> each.number().equals(before.number()))
                .findFirst()
                .orElseThrow();
        assertThat(found.shared()).contains("equipment:inc-like", "step:wash");
        assertThat(found.words()).contains("手套", "破损");
        assertThat(found.alike()).isBetween(50, 100);
        var later = HouseClock.nowAtSite().toLocalDate().plusDays(1);
        assertThat(as(QA, () -> register().similar(now.number(), later))).isEmpty();

        refused("deviation.unknown", () -> compare(now.number(), List.of("DV-1999-0001")));
        refused("deviation.unknown", () -> compare(now.number(), List.of(now.number())));
        compare(now.number(), List.of(before.number()));
        var decided = as(QA, () -> register().get(now.number())).content().recurrence();
        assertThat(decided.factor()).isEqualTo(Recurrence.RECURRENT);
        assertThat(decided.earlier()).containsExactly(before.number());
        assertThat(as(QA, () -> register().assess(now.number(), MILD)).factors().recurrence())
                .isEqualTo(Recurrence.RECURRENT);
    }

    @Test
    void aMinorNonconformanceIsSettledAndClosedBySignature() throws Exception {
        var lot = keep(lot("MAT-3", "L-CLOSED"));
        var number = open(DeviationKind.NONCONFORMANCE, "Carton wet", lot).number();
        refused("deviation.not-compared", () -> classify(number, null, null));
        compare(number, List.of());
        refused("ground.field-missing", () -> classify(number, Classification.MAJOR, " "));
        var classified = classify(number, null, null);
        assertThat(classified.content().classification()).isEqualTo(Classification.MINOR);
        assertThat(classified.content().grading().lines()).containsExactly("N1");
        refused("deviation.material-not-settled", () -> shut(number, RIGHT));
        as(QA, () -> deviations().settle(number, revision(number), MaterialFate.USE_AS_IS, "Inner bags whole."));
        refused("identity.password-wrong", () -> shut(number, "wrong"));
        var closed = shut(number, RIGHT);
        assertThat(closed.state()).isEqualTo(DeviationState.CLOSED);
        assertThat(closed.content().material().item()).isEqualTo(lot);
        refused("deviation.closed", () -> shut(number, RIGHT));
    }

    private DeviationView open(DeviationKind kind, String title, String about) throws Exception {
        var now = HouseClock.nowAtSite();
        var account = new Account(title, title, "Put right at once.", null, now, now);
        return as(RECORDER, () -> deviations().open(kind, account, about, List.of()));
    }

    private DeviationView compare(String number, List<String> earlier) throws Exception {
        var decision = new RecurrenceDecision(earlier, "Looked at.", SINCE);
        return as(REVIEWER, () -> deviations().compare(number, revision(number), decision));
    }

    private DeviationView classify(String number, Classification given, String why) throws Exception {
        return as(QA, () -> deviations().classify(number, revision(number), MILD, given, why));
    }

    private DeviationView shut(String number, String password) throws Exception {
        return as(QA, () -> deviations().close(number, revision(number), "All is done.", QA.id(), password));
    }

    private int revision(String number) throws Exception {
        return register().get(number).revision();
    }

    private String keep(Kept record) throws Exception {
        return as(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    private Deviations deviations() {
        return house.the(Deviations.class);
    }

    private DeviationRegister register() {
        return house.the(DeviationRegister.class);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static MaterialLot lot(String code, String lot) {
        return new MaterialLot(
                code, "Invented buffer", lot, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static BatchRecord batch(String number, String equipment) {
        var header = new BatchHeader(
                number,
                "P",
                "Invented cells",
                null,
                null,
                null,
                "clinical",
                null,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                null,
                null);
        var step = new Step(
                "1",
                "Wash",
                null,
                null,
                "ROOM-" + number,
                MORNING,
                MORNING.plusHours(1),
                "operator-1",
                "operator-2",
                null,
                null,
                null,
                null,
                null,
                null);
        var used = new EquipmentUse("1", equipment, "Incubator", null, null, null, null, null);
        var result = new QcResult(
                "Viability", null, null, MORNING, MORNING, "75", "%", "final", null, "a", "b", MORNING, null, null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                List.of(used),
                null,
                List.of(step),
                null,
                List.of(result),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
