package org.cellgmp.disposition.boundary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellgmp.audit.Act;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.containment.control.Containing;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.control.Ledger;
import org.cellgmp.fieldaction.control.LateResults;
import org.cellgmp.genealogy.control.Hearing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.record.Step;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.simulation.control.SimulationJob;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.SignedReview;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.trailreview.control.ReviewLists;
import org.cellgmp.wiring.House;

/** A site with its people, on a database of its own. Real rooms, the real rulebook. All people invented. */
final class Site implements AutoCloseable {
    static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    static final Actor REVIEWER = House.person("rev", "Rev Iewer", Role.PRODUCTION_REVIEWER);
    static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    static final Actor SECOND_QA = House.person("qa-2", "Second Quality", Role.QA_MANAGER);
    static final Actor PLANT_QP = House.person("qp-plant", "Plant Qp", Role.QUALIFIED_PERSON_MANUFACTURER);
    static final Actor MARKET_QP = House.person("qp-mah", "Market Qp", Role.QUALIFIED_PERSON_MAH);
    static final String RIGHT = House.PASSWORD;
    static final String WRONG = "wrong";
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");

    final House house;
    final List<Act> trail;

    Site(TestDatabase database) throws Exception {
        house = new House(
                database,
                Stating.class,
                Ledger.class,
                Containing.class,
                Hearing.class,
                LateResults.class,
                ReviewLists.class,
                SimulationJob.class);
        trail = house.heard();
        house.enrol(QA, SECOND_QA, PLANT_QP, MARKET_QP);
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    Records records() {
        return house.the(Records.class);
    }

    Statements statements() {
        return house.the(Statements.class);
    }

    Deviations deviations() {
        return house.the(Deviations.class);
    }

    DeviationRegister register() {
        return house.the(DeviationRegister.class);
    }

    Holds holds() {
        return house.the(Holds.class);
    }

    HoldRegister holdRegister() {
        return house.the(HoldRegister.class);
    }

    Dispositions dispositions() {
        return house.the(Dispositions.class);
    }

    /** Answers everything that is ranked and signs, as whoever is independent. */
    SignedReview reviewTrail(Actor who, String batch) throws Exception {
        var reviews = house.the(TrailReviews.class);
        var shown = as(who, () -> reviews.show(batch));
        var keys = shown.open().stream().map(Ranked::key).toList();
        if (!keys.isEmpty())
            as(who, () -> reviews.answer(batch, new Answering(keys, AnswerKind.EXPLAINED, "Looked at.", null)));
        return as(who, () -> reviews.sign(batch, new ReviewSigning(shown.seen(), "Looked at.", who.id(), RIGHT)));
    }

    String keep(Kept record) throws Exception {
        return as(RECORDER, () -> records().keep(record, null, "as executed")).number();
    }

    void revise(String number, int expected, Kept record) throws Exception {
        as(RECORDER, () -> records().revise(number, expected, record, null, "result in"));
    }

    /** A product whose sterility result may be pending at release. */
    void specify(String product) throws Exception {
        keep(new ProductSpecification(
                "SPEC-" + product,
                "1",
                product,
                "Invented cells",
                null,
                "CAR-T",
                null,
                "clinical",
                List.of("CN"),
                LocalDate.of(2025, 1, 1),
                null,
                null,
                List.of(
                        new SpecifiedTest("Viability", null, "viability", null, ">= 80", "%", false, null),
                        new SpecifiedTest("Sterility", null, "safety", null, "no growth", null, true, null)),
                null));
    }

    /** @param verifiedBy second person of the only step; @param sterility null while pending */
    static BatchRecord batch(String number, String product, String verifiedBy, String sterility) {
        return batch(number, product, verifiedBy, sterility, null);
    }

    static BatchRecord batch(
            String number, String product, String verifiedBy, String sterility, OffsetDateTime shelfLifeEnds) {
        var header = new BatchHeader(
                number,
                product,
                "Invented cells",
                null,
                null,
                null,
                "clinical",
                null,
                LocalDate.of(2026, 1, 5),
                shelfLifeEnds,
                null,
                "SPEC-" + product,
                null);
        var step = new Step(
                "1",
                "Wash",
                null,
                null,
                null,
                MORNING,
                MORNING.plusHours(1),
                "operator-1",
                verifiedBy,
                null,
                null,
                null,
                null,
                null,
                null);
        var event = new BatchEvent(
                "E-1", "exception", null, MORNING, "Door alarm", "low", "open", List.of(), "1", null, null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(step),
                null,
                List.of(result("Viability", "95", "%"), result("Sterility", sterility, null)),
                null,
                null,
                List.of(event),
                null,
                null,
                null);
    }

    private static QcResult result(String test, String result, String uom) {
        return new QcResult(
                test,
                null,
                null,
                MORNING,
                MORNING.plusDays(1),
                result,
                uom,
                result == null ? "pending" : "final",
                LocalDate.of(2026, 1, 20),
                "analyst-1",
                "analyst-2",
                MORNING.plusDays(2),
                null,
                null);
    }

    /** Opens a deviation for every finding that a release waits for, and carries it to a conclusion that lets the batch go. */
    void handleAll(String batch) throws Exception {
        var view = as(RECORDER, () -> statements().latest(batch));
        DeviationView deviation = null;
        for (var finding : view.blocking()) {
            var held = deviation;
            deviation = held == null
                    ? as(RECORDER, () -> statements().openDeviation(view.number(), finding.id()))
                    : as(RECORDER, () -> statements().addToDeviation(view.number(), finding.id(), held.number()));
        }
        if (deviation != null) conclude(deviation.number(), batch, ReleaseVerdict.MAY_BE_RELEASED);
    }

    void conclude(String deviation, String batch, ReleaseVerdict verdict) throws Exception {
        as(
                REVIEWER,
                () -> deviations()
                        .compare(
                                deviation,
                                revision(deviation),
                                new RecurrenceDecision(List.of(), "Nothing like it.", LocalDate.of(2024, 1, 1))));
        var factors = new Factors(4, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
        as(QA, () -> deviations().classify(deviation, revision(deviation), factors, Classification.MAJOR, null));
        as(
                REVIEWER,
                () -> deviations()
                        .investigate(
                                deviation,
                                revision(deviation),
                                new Investigation("Forgotten.", "None.", "None.", List.of())));
        as(QA, () -> deviations().conclude(deviation, revision(deviation), batch, verdict, "No effect.", "qa", RIGHT));
    }

    int revision(String deviation) throws Exception {
        return register().get(deviation).revision();
    }

    DispositionView decide(Actor who, String batch, Decision decision, Capacity capacity) throws Exception {
        return decide(who, batch, decision, capacity, RIGHT);
    }

    DispositionView decide(Actor who, String batch, Decision decision, Capacity capacity, String password)
            throws Exception {
        var prepared = as(who, () -> dispositions().prepare(batch));
        var request = new DecisionRequest(
                decision, capacity, prepared.statement().number(), prepared.decided(), "Reviewed.", who.id(), password);
        return as(who, () -> dispositions().decide(batch, request));
    }

    @Override
    public void close() {
        house.close();
    }
}
