package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.boundary.Site.PLANT_QP;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;
import static org.cellgmp.disposition.boundary.Site.RIGHT;
import static org.cellgmp.disposition.boundary.Site.SECOND_QA;

import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.SupplyRequest;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.ClockView;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Administration;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.Identity;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.MaterialUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done about a product that has left, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FieldRoad {
    final Site site;

    FieldRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    private FieldActions actions() {
        return site.house.the(FieldActions.class);
    }

    private FieldRegister register() {
        return site.house.the(FieldRegister.class);
    }

    @Test
    void aResultThatFailsAfterReleaseOpensOneCaseWithItsClocks() throws Exception {
        site.specify("P-LATE-1");
        var number = site.keep(with(Site.batch("LATE-1", "P-LATE-1", "checker-1", null), "PT-1", "MED-L", "L-1"));
        site.handleAll(number);
        site.decide(PLANT_QP, number, CONDITIONAL_RELEASE, MANUFACTURER);
        site.revise(number, 1, with(Site.batch("LATE-1", "P-LATE-1", "checker-1", "growth"), "PT-1", "MED-L", "L-1"));
        var found = about(number);
        assertThat(found.kind()).isEqualTo(MatterKind.CASE);
        assertThat(found.concerned()).extracting(ConcernedView::patient).containsExactly("PT-1");
        assertThat(found.clocks())
                .extracting(clock -> clock.line().addressee())
                .contains(ClockLine.Addressee.PHYSICIAN, ClockLine.Addressee.SPONSOR);
        assertThat(found.clocks())
                .allSatisfy(clock -> assertThat(clock.line().jurisdiction()).isIn("CN", "ALL"))
                .allSatisfy(clock -> assertThat(clock.startedAt()).isEqualTo(found.awareAt()));
        site.revise(number, 2, with(Site.batch("LATE-1", "P-LATE-1", "checker-2", "growth"), "PT-1", "MED-L", "L-1"));
        assertThat(site.as(QA, () -> register().list(MatterKind.CASE, true, number, null, 9))
                        .items())
                .hasSize(1);
        refused("fieldaction.role-quality", () -> assess(RECORDER, found, Outcome.REPORTABLE));
        var assessed = assess(QA, found, Outcome.REPORTABLE);
        refused("fieldaction.clocks-run", () -> closing(SECOND_QA, assessed));
        var told = answerAll(assessed);
        refused("fieldaction.own-assessment", () -> closing(QA, told));
        assertThat(closing(SECOND_QA, told).closed().signature()).isNotNull();
    }

    @Test
    void anAutologousBatchOutOfSpecificationIsSuppliedOnlyAsItsPhysicianAsked() throws Exception {
        site.specify("P-OOS");
        var number = site.keep(autologous(Site.batch("OOS-1", "P-OOS", "checker-1", "growth"), "PT-O"));
        site.handleAll(number);
        refused("disposition.result-fails", () -> site.decide(PLANT_QP, number, Decision.RELEASE, MANUFACTURER));
        refused("ground.field-missing", () -> supply(number, null));
        refused("ground.field-missing", () -> supply(number, new SupplyRequest("Dr. O", "No alternative", " ")));
        supply(number, new SupplyRequest("Dr. O (invented)", "No alternative is left", "Growth was of a skin germ"));
        assertThat(site.as(QA, () -> site.dispositions().prepare(number)).state())
                .isEqualTo(BatchState.SUPPLIED_OUT_OF_SPECIFICATION);
        var found = about(number);
        assertThat(found.clocks())
                .extracting(clock -> clock.line().id())
                .containsExactlyInAnyOrder("CN-OOS-MAH", "OOS-PHYSICIAN");
        refused("disposition.already-released", () -> supply(number, new SupplyRequest("Dr. O", "Again", "The same")));
    }

    private void supply(String number, SupplyRequest asked) throws Exception {
        var prepared = site.as(PLANT_QP, () -> site.dispositions().prepare(number));
        var request = new DecisionRequest(
                Decision.SUPPLY_OUT_OF_SPECIFICATION,
                MANUFACTURER,
                prepared.statement().number(),
                prepared.decided(),
                "The patient cannot wait",
                PLANT_QP.id(),
                RIGHT,
                asked);
        site.as(PLANT_QP, () -> site.dispositions().decide(number, request));
    }

    private static BatchRecord autologous(BatchRecord plain, String patient) {
        return identified(
                plain, new Identity(CellOrigin.AUTOLOGOUS, patient, null, null, List.of(), List.of()), List.of());
    }

    @Test
    void aResultThatFailsBeforeAnythingLeftOpensNoCase() throws Exception {
        site.specify("P-HERE");
        var number = site.keep(Site.batch("HERE-1", "P-HERE", "checker-1", "growth"));
        assertThat(site.as(QA, () -> register().list(null, null, number, null, 9))
                        .items())
                .isEmpty();
        site.keep(infusion("HERE-1", "P-HERE", "PT-H", "Hospital H"));
        var found = about(number);
        assertThat(found.concerned()).extracting(ConcernedView::consignee).containsExactly("Hospital H");
    }

    @Test
    void aRecallReachesEveryBatchOfALotAndIsClosedWhenAllIsAccountedFor() throws Exception {
        site.specify("P-RC");
        for (int i = 1; i <= 3; i++)
            site.keep(with(Site.batch("RC-" + i, "P-RC", "checker-1", "no growth"), "PT-R" + i, "MED-R", "L-R"));
        site.keep(infusion("RC-1", "P-RC", "PT-R1", "Hospital R"));
        var opened = open(QA, MatterKind.RECALL, false, "MED-R", "L-R");
        assertThat(opened.concerned()).hasSize(3);
        assertThat(opened.concerned()).extracting(ConcernedView::patient).containsExactly("PT-R1", "PT-R2", "PT-R3");
        refused("fieldaction.not-assessed", () -> start(PLANT_QP, opened));
        var assessed = assess(QA, opened, Outcome.CLASS_1);
        assertThat(assessed.clocks()).extracting(clock -> clock.line().id()).contains("CN-RECALL-1-PLAN");
        refused("fieldaction.own-assessment", () -> start(QA, assessed));
        var started = start(PLANT_QP, assessed);
        var told = answerAll(started);
        refused("fieldaction.not-reconciled", () -> closing(SECOND_QA, told));
        var given = told.concerned().stream()
                .filter(one -> one.consignee() != null)
                .findFirst()
                .orElseThrow();
        var now = HouseClock.nowAtSite();
        refused(
                "fieldaction.times",
                () -> site.as(
                        QA,
                        () -> actions()
                                .account(
                                        told.number(),
                                        given.id(),
                                        now,
                                        now.minusHours(1),
                                        ConcernedView.Account.GIVEN,
                                        null)));
        var done = site.as(
                QA,
                () -> actions()
                        .account(
                                told.number(),
                                given.id(),
                                now.minusHours(1),
                                now,
                                ConcernedView.Account.GIVEN,
                                "Infused"));
        assertThat(done.reconciled()).isEqualTo(100);
        assertThat(done.notified()).isEqualTo(100);
        closing(SECOND_QA, done);
    }

    @Test
    void aMockRecallMeasuresTheListAndTellsNobody() throws Exception {
        site.specify("P-MOCK");
        site.keep(with(Site.batch("MOCK-1", "P-MOCK", "checker-1", "no growth"), "PT-M", "MED-M", "L-M"));
        var opened = open(RECORDER, MatterKind.RECALL, true, null, "L-M");
        assertThat(opened.mock()).isTrue();
        assertThat(opened.concerned()).hasSize(1);
        assertThat(opened.listedMilliseconds()).isBetween(0L, 60_000L);
        assertThat(opened.reconciled()).isEqualTo(100);
        assertThat(assess(QA, opened, Outcome.CLASS_2).clocks()).isEmpty();
    }

    @Test
    void aComplaintThatIsConfirmedStartsItsClocksFromTheDetermination() throws Exception {
        site.specify("P-CO");
        site.keep(Site.batch("CO-1", "P-CO", "checker-1", "no growth"));
        refused("ground.field-missing", () -> open(QA, MatterKind.COMPLAINT, false, "P-CO", " "));
        var opened = open(RECORDER, MatterKind.COMPLAINT, false, "P-CO", "CO-1");
        assertThat(opened.clocks()).isEmpty();
        var assessed = assess(QA, opened, Outcome.CONFIRMED);
        assertThat(assessed.clocks())
                .allSatisfy(clock -> assertThat(clock.startedAt()).isNotNull());
        refused(
                "fieldaction.no-line",
                () -> site.as(QA, () -> actions().startClock(assessed.number(), assessed.revision(), "x")));
        refused(
                "fieldaction.changed-meanwhile",
                () -> site.as(QA, () -> actions().startClock(assessed.number(), 0, "EU-BREACH")));
        var more = site.as(QA, () -> actions().startClock(assessed.number(), assessed.revision(), "EU-BREACH"));
        assertThat(more.clocks()).hasSize(assessed.clocks().size() + 1);
        assertThat(site.as(QA, () -> register().running(null, 9)).items())
                .extracting(row -> row.number())
                .contains(opened.number());
    }

    private MatterView open(org.cellgmp.ground.Actor who, MatterKind kind, boolean mock, String code, String lot)
            throws Exception {
        var told = new OpeningRequest(
                kind, mock, "Invented", "Something is wrong", "Hospital", code, lot, null, null, null);
        return site.as(who, () -> actions().open(told));
    }

    private MatterView assess(org.cellgmp.ground.Actor who, MatterView matter, Outcome outcome) throws Exception {
        return site.as(who, () -> actions().assess(matter.number(), matter.revision(), outcome, "Seen", "Call", null));
    }

    private MatterView start(org.cellgmp.ground.Actor who, MatterView matter) throws Exception {
        return site.as(who, () -> actions().start(matter.number(), matter.revision(), "Now", who.id(), RIGHT));
    }

    private MatterView closing(org.cellgmp.ground.Actor who, MatterView matter) throws Exception {
        return site.as(who, () -> actions().close(matter.number(), matter.revision(), "All told", who.id(), RIGHT));
    }

    private MatterView answerAll(MatterView matter) throws Exception {
        var now = matter;
        for (var clock : matter.clocks().stream().filter(ClockView::runs).toList())
            now = site.as(
                    QA,
                    () -> actions().tell(matter.number(), clock.id(), "Dr. Invented", "letter.pdf", null, "qa", RIGHT));
        return now;
    }

    private MatterView about(String batch) throws Exception {
        var rows =
                site.as(QA, () -> register().list(null, true, batch, null, 9)).items();
        assertThat(rows).hasSize(1);
        return site.as(QA, () -> register().get(rows.get(0).number()));
    }

    private static BatchRecord with(BatchRecord plain, String patient, String code, String lot) {
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
                null,
                "operator-1",
                "checker-1",
                null,
                null);
        return identified(plain, new Identity(null, patient, null, null, List.of(), List.of()), List.of(material));
    }

    private static BatchRecord identified(BatchRecord plain, Identity identity, List<MaterialUse> materials) {
        return new BatchRecord(
                plain.header(),
                identity,
                null,
                null,
                materials,
                null,
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

    private static Infusion infusion(String batch, String product, String patient, String hospital) {
        return new Infusion(
                batch,
                product,
                patient,
                null,
                null,
                null,
                null,
                null,
                null,
                given(hospital),
                List.of(),
                List.of(),
                List.of());
    }

    private static Administration given(String hospital) {
        return new Administration(
                hospital,
                null,
                null,
                null,
                null,
                null,
                null,
                OffsetDateTime.parse("2026-01-19T10:00:00+08:00"),
                null,
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

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
