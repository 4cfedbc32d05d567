package org.cellgmp.investigation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.investigation.Support;
import org.cellgmp.investigation.control.ClosureRules;
import org.cellgmp.investigation.control.Hearing;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.Identity;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Step;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A site with its people, on a database of its own. Real rooms. All people invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InvestigationSite {
    static final Actor RECORDER = person("rec", Role.PRODUCTION_RECORDER);
    static final Actor REVIEWER = person("rev", Role.PRODUCTION_REVIEWER);
    static final Actor ANALYST = person("ana", Role.QC_ANALYST);
    static final Actor SECOND = person("sec", Role.QC_ANALYST);
    static final Actor CHECKER = person("chk", Role.QC_REVIEWER);
    static final Actor SUPERVISOR = person("sup", Role.QC_REVIEWER);
    static final Actor QA = person("qa", Role.QA_MANAGER);
    static final Actor SECOND_QA = person("qa2", Role.QA_MANAGER);
    static final String PASSWORD = House.PASSWORD;
    static final Factors FACTORS = new Factors(4, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
    static final OffsetDateTime TEN = OffsetDateTime.parse("2026-01-05T10:00:00+08:00");

    final TestDatabase database = database();
    final House house = new House(database, Hearing.class, ClosureRules.class);

    abstract TestDatabase database();

    static Actor person(String id, Role role) {
        return House.person(id, id, role);
    }

    @BeforeAll
    void people() throws Exception {
        house.enrol(QA, SECOND_QA);
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @AfterAll
    void close() {
        house.close();
    }

    void step(Actor who, String event, LaboratoryStep step) throws Exception {
        as(who, () -> laboratories().take(event, laboratoryRevision(event), step));
    }

    org.cellgmp.investigation.LaboratoryView sign(Actor who, String event, LaboratoryStep step, String password)
            throws Exception {
        return as(who, () -> laboratories().sign(event, laboratoryRevision(event), step, who.id(), password));
    }

    int laboratoryRevision(String event) throws Exception {
        return register().laboratory(event).revision();
    }

    static LaboratoryStep open(String result) {
        return new LaboratoryStep.Open(Laboratory.Path.OUT_OF_SPECIFICATION, result, "ana");
    }

    /** Investigated and concluded on, so that nothing but a room above can stand in the way of closure. */
    void settle(String event) throws Exception {
        as(
                REVIEWER,
                () -> deviations().investigate(event, revision(event), new Investigation("x", "y", "z", List.of())));
        for (var batch : deviation(event).content().batches())
            as(
                    SECOND_QA,
                    () -> deviations()
                            .conclude(
                                    event,
                                    revision(event),
                                    batch,
                                    ReleaseVerdict.MAY_BE_RELEASED,
                                    "no effect",
                                    "qa2",
                                    PASSWORD));
    }

    org.cellgmp.deviation.DeviationView closed(String event) throws Exception {
        return as(SECOND_QA, () -> deviations().close(event, revision(event), "all is settled", "qa2", PASSWORD));
    }

    boolean shares(String event, String other) throws Exception {
        return as(QA, () -> register().impact(event, 3, null, 200)).touched().items().stream()
                .anyMatch(one -> one.number().equals(other));
    }

    List<Happened> timeline(String event, int hours, int size) throws Exception {
        var all = new ArrayList<Happened>();
        String after = null;
        do {
            var cursor = after;
            var page = as(QA, () -> register().timeline(event, hours, cursor, size));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    static Edit cause(String text) {
        return new Edit.WriteCause(null, null, Branch.MACHINE, text, List.of());
    }

    static Edit supported(String text, Support support) {
        return new Edit.WriteCause(null, null, Branch.MACHINE, text, List.of(support));
    }

    void change(String event, int revision, Edit edit) throws Exception {
        as(REVIEWER, () -> house.the(Investigations.class).change(event, revision, edit));
    }

    org.cellgmp.investigation.InquiryView inquiry(String event) throws Exception {
        return as(QA, () -> register().inquiry(event));
    }

    String opened(String batch) throws Exception {
        var account =
                new Account("Incubator warm", "One hour at 38.1.", null, TEN, TEN.plusMinutes(20), TEN.plusMinutes(40));
        return as(RECORDER, () -> deviations().open(account, batch, List.of())).number();
    }

    String classified(String batch) throws Exception {
        return classify(opened(batch));
    }

    String classify(String event) throws Exception {
        var none = new RecurrenceDecision(List.of(), "none alike", TEN.toLocalDate());
        as(QA, () -> deviations().compare(event, revision(event), none));
        as(QA, () -> deviations().classify(event, revision(event), FACTORS, Classification.MAJOR, "may have suffered"));
        return event;
    }

    int revision(String event) throws Exception {
        return house.the(DeviationRegister.class).get(event).revision();
    }

    org.cellgmp.deviation.DeviationView deviation(String event) throws Exception {
        return as(QA, () -> house.the(DeviationRegister.class).get(event));
    }

    Deviations deviations() {
        return house.the(Deviations.class);
    }

    InvestigationRegister register() {
        return house.the(InvestigationRegister.class);
    }

    LaboratoryInvestigations laboratories() {
        return house.the(LaboratoryInvestigations.class);
    }

    Records records() {
        return house.the(Records.class);
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    String keep(Kept record) throws Exception {
        return as(RECORDER, () -> records().keep(record, null, "as executed")).number();
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** One step of two hours in room R-1 on incubator INC-07, with one event, one lot and one result. */
    static BatchRecord batch(String number, OffsetDateTime at, String lot) {
        var header = new BatchHeader(
                number, "P-1", "Invented", null, null, null, null, null, null, null, null, null, null, null);
        var step = new Step(
                "1",
                "Culture",
                null,
                null,
                "R-1",
                at.minusMinutes(30),
                at.plusMinutes(90),
                "rec",
                "rev",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var material =
                new MaterialUse("1", "MED", "Medium", lot, null, null, null, null, null, at, null, null, null, null);
        var equipment = new EquipmentUse(
                "1", "INC-07", "Incubator", null, null, null, at, at.plusMinutes(60), null, null, null, null);
        var event = new BatchEvent(
                "EV-1", "alarm", null, at.plusMinutes(5), "door open", null, null, null, null, null, null);
        var result = new QcResult(
                "Viability",
                null,
                null,
                at.plusMinutes(50),
                at.plusMinutes(55),
                "61",
                "%",
                "final",
                null,
                "ana",
                null,
                null,
                null,
                null,
                null,
                null);
        return new BatchRecord(
                header,
                new Identity(CellOrigin.AUTOLOGOUS, "PT-" + number, null, null, null, null),
                null,
                null,
                List.of(material),
                List.of(equipment),
                null,
                List.of(step),
                null,
                List.of(result),
                null,
                null,
                List.of(event),
                null,
                null,
                null);
    }
}
