package org.cellgmp.document.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ExecutedBatchRecord;

/** Fills the executed batch record: every part in the order of the record, identifiers withheld. ICH M4Q 3.2.R. */
final class ExecutedRecordMaker {
    private final BatchRecord record;
    private final Address address;
    private final Cells cells;

    ExecutedRecordMaker(Addressed<BatchRecord> batch) {
        record = batch.record();
        address = batch.address();
        cells = new Cells(address, Redaction.of(record));
    }

    ExecutedBatchRecord make(DocumentHead head) {
        var start = new StartingCells(record, cells);
        return new ExecutedBatchRecord(
                head,
                batch(),
                start.collections(),
                start.donorTests(),
                start.receipts(),
                start.scans(),
                start.custody(),
                each(record.materials().size(), this::material),
                each(record.equipment().size(), this::equipment),
                each(record.rooms().size(), this::room),
                monitoring(),
                each(record.steps().size(), this::step),
                each(record.inProcessTests().size(), this::inProcess),
                each(record.qcResults().size(), this::qc),
                new FinishedProduct(record, cells).make(),
                each(record.yields().size(), this::yield),
                each(record.labels().size(), this::label),
                each(record.events().size(), this::event),
                each(record.amendments().size(), this::amendment),
                each(record.signatures().size(), this::signature),
                Figure.said(Integer.toString(record.unmapped().size())));
    }

    static <T> List<T> each(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }

    private ExecutedBatchRecord.Batch batch() {
        var header = record.header();
        var of = cells.at("header");
        var identity = record.identity();
        var name = header.productName() == null
                ? of.text(header.productCode(), "productCode")
                : of.text(header.productName(), "productName");
        return new ExecutedBatchRecord.Batch(
                of.text(header.batchNumber(), "batchNumber"),
                Figure.of(address.number() + " v" + address.version(), address),
                of.text(header.productCode(), "productCode"),
                name,
                of.text(header.productNameChinese(), "productNameChinese"),
                of.text(header.strength(), "strength"),
                of.text(header.masterRecordVersion(), "masterRecordVersion"),
                of.text(header.processRegistration(), "processRegistration"),
                of.text(header.batchType(), "batchType"),
                of.quantity(header.plannedScale(), "plannedScale"),
                of.date(header.productionDate(), "productionDate"),
                of.time(header.shelfLifeEnds(), "shelfLifeEnds"),
                of.text(header.site(), "site"),
                of.text(header.specification(), "specification"),
                BatchAnalysesMaker.origin(
                        identity == null ? null : identity.origin(), cells.address("identity", "origin")),
                cells.text(identity == null ? null : identity.patientCode(), "identity", "patientCode"),
                cells.text(identity == null ? null : identity.donorCode(), "identity", "donorCode"),
                cells.text(identity == null ? null : identity.chainOfIdentityId(), "identity", "chainOfIdentityId"),
                of.text(header.timeZone(), "timeZone"));
    }

    private ExecutedBatchRecord.Material material(int i) {
        var use = record.materials().get(i);
        var of = cells.at("materials", i);
        var actual = new ArrayList<Figure>();
        actual.add(of.quantity(use.actual(), "actual"));
        if (use.vectorTitre() != null)
            actual.add(of.quantity(use.vectorTitre(), "vectorTitre").with("titre"));
        if (use.multiplicityOfInfection() != null)
            actual.add(of.text(use.multiplicityOfInfection(), "multiplicityOfInfection")
                    .with("multiplicity"));
        return new ExecutedBatchRecord.Material(
                of.text(use.stepNumber(), "stepNumber"),
                of.text(use.materialCode(), "materialCode"),
                of.text(use.name(), "name"),
                of.text(use.lot(), "lot"),
                of.date(use.expires(), "expires"),
                of.text(use.status(), "status"),
                of.quantity(use.planned(), "planned"),
                actual,
                of.time(use.usedAt(), "usedAt"),
                of.text(use.dispensedBy(), "dispensedBy"),
                of.text(use.verifiedBy(), "verifiedBy"));
    }

    private ExecutedBatchRecord.Equipment equipment(int i) {
        var use = record.equipment().get(i);
        var of = cells.at("equipment", i);
        return new ExecutedBatchRecord.Equipment(
                of.text(use.stepNumber(), "stepNumber"),
                of.text(use.equipmentId(), "equipmentId"),
                of.text(use.name(), "name"),
                of.date(use.calibrationDue(), "calibrationDue"),
                of.text(use.status(), "status"),
                of.text(use.cleaningStatus(), "cleaningStatus"),
                of.time(use.usedFrom(), "usedFrom"),
                of.time(use.usedUntil(), "usedUntil"),
                qualified(use, of));
    }

    /** The range for which the equipment is qualified, and of what. */
    private static Figure qualified(EquipmentUse use, Cells of) {
        var range =
                of.limits(use.qualifiedLow(), use.qualifiedHigh(), use.qualifiedUom(), "qualifiedLow", "qualifiedHigh");
        if (use.qualifiedParameter() == null) return range;
        return range.absent()
                ? of.text(use.qualifiedParameter(), "qualifiedParameter")
                : Figure.of(range.text() + " (" + use.qualifiedParameter() + ")", range.address());
    }

    private ExecutedBatchRecord.Room room(int i) {
        var use = record.rooms().get(i);
        var of = cells.at("rooms", i);
        return new ExecutedBatchRecord.Room(
                of.text(use.roomId(), "roomId"),
                of.text(use.grade(), "grade"),
                of.text(use.background(), "background"),
                of.yesNo(use.isolator(), "isolator"),
                of.quantity(use.differentialPressure(), "differentialPressure"),
                of.text(use.lineClearanceBy(), "lineClearanceBy"),
                of.time(use.lineClearanceAt(), "lineClearanceAt"),
                of.text(use.lineClearanceVerifiedBy(), "lineClearanceVerifiedBy"),
                of.series(use.pressures(), "pressures"),
                of.text(use.sharedUseAssessment(), "sharedUseAssessment"));
    }

    private List<ExecutedBatchRecord.Monitoring> monitoring() {
        var all = new ArrayList<ExecutedBatchRecord.Monitoring>();
        for (int r = 0; r < record.rooms().size(); r++) {
            var room = record.rooms().get(r);
            for (int i = 0; i < room.monitoring().size(); i++) {
                var result = room.monitoring().get(i);
                var of = cells.at("rooms", r, "monitoring", i);
                all.add(new ExecutedBatchRecord.Monitoring(
                        cells.text(room.roomId(), "rooms", r, "roomId"),
                        of.text(result.kind(), "kind"),
                        of.text(result.state(), "state"),
                        result.zone() == null
                                ? cells.text(room.grade(), "rooms", r, "grade")
                                : of.text(result.zone(), "zone"),
                        of.time(result.at(), "at"),
                        of.text(result.stepNumber(), "stepNumber"),
                        of.text(result.location(), "location"),
                        of.with(result.result(), result.uom(), "result")));
            }
        }
        return all;
    }

    private ExecutedBatchRecord.Step step(int i) {
        var step = record.steps().get(i);
        var of = cells.at("steps", i);
        return new ExecutedBatchRecord.Step(
                of.text(step.number(), "number"),
                of.text(step.name(), "name"),
                of.text(step.type(), "type"),
                of.text(step.openness(), "openness"),
                of.text(step.roomId(), "roomId"),
                of.time(step.start(), "start"),
                of.time(step.end(), "end"),
                of.text(step.performedBy(), "performedBy"),
                of.text(step.verifiedBy(), "verifiedBy"),
                of.text(step.stageResponsible(), "stageResponsible"),
                of.quantity(step.holdTime(), "holdTime"),
                of.quantity(step.holdLimit(), "holdLimit"),
                of.quantity(step.longestDuration(), "longestDuration"),
                of.text(step.sourceId(), "sourceId"),
                of.text(step.passage(), "passage"),
                of.text(step.populationDoublings(), "populationDoublings"),
                each(step.parameters().size(), p -> parameter(step.parameters().get(p), of.at("parameters", p))));
    }

    private static ExecutedBatchRecord.Parameter parameter(ProcessParameter parameter, Cells of) {
        var actual = of.with(parameter.actual(), parameter.uom(), "actual");
        return new ExecutedBatchRecord.Parameter(
                of.text(parameter.name(), "name"),
                judged(actual, parameter.actual(), parameter.low(), parameter.high()),
                of.limits(parameter.low(), parameter.high(), parameter.uom(), "low", "high"),
                of.yesNo(parameter.critical(), "critical"),
                of.time(parameter.at(), "at"),
                of.text(parameter.eventId(), "eventId"));
    }

    /** Marks a number that lies outside its limits; what is no plain number is left as it was recorded. */
    static Figure judged(Figure figure, String actual, String low, String high) {
        var number = RecordedNumber.parse(actual).filter(one -> !one.censored());
        if (number.isEmpty()) return figure;
        var is = number.get().number();
        var lowest = RecordedNumber.parse(low).filter(one -> !one.censored());
        var highest = RecordedNumber.parse(high).filter(one -> !one.censored());
        boolean outside = lowest.isPresent() && is.compareTo(lowest.get().number()) < 0
                || highest.isPresent() && is.compareTo(highest.get().number()) > 0;
        return outside ? figure.with(Figure.OUTSIDE_LIMITS) : figure;
    }

    private ExecutedBatchRecord.InProcess inProcess(int i) {
        var test = record.inProcessTests().get(i);
        var of = cells.at("inProcessTests", i);
        return new ExecutedBatchRecord.InProcess(
                of.text(test.stepNumber(), "stepNumber"),
                of.text(test.test(), "test"),
                of.text(test.method(), "method"),
                of.time(test.at(), "at"),
                judged(of.with(test.result(), test.uom(), "result"), test.result(), test.low(), test.high()),
                of.limits(test.low(), test.high(), test.uom(), "low", "high"),
                of.text(test.performedBy(), "performedBy"),
                of.text(test.reviewedBy(), "reviewedBy"),
                of.text(test.eventId(), "eventId"));
    }

    private ExecutedBatchRecord.Qc qc(int i) {
        var result = record.qcResults().get(i);
        var of = cells.at("qcResults", i);
        var method = result.methodVersion() == null || result.method() == null
                ? result.method()
                : result.method() + ", " + result.methodVersion();
        return new ExecutedBatchRecord.Qc(
                of.text(result.test(), "test"),
                of.text(method, "method"),
                of.time(result.sampledAt(), "sampledAt"),
                of.time(result.testedAt(), "testedAt"),
                BatchAnalysesMaker.value(result, of),
                of.text(result.testedBy(), "testedBy"),
                of.text(result.reviewedBy(), "reviewedBy"),
                of.time(result.reviewedAt(), "reviewedAt"),
                of.text(result.laboratory(), "laboratory"),
                of.text(result.eventId(), "eventId"),
                of.limits(result.low(), result.high(), result.uom(), "low", "high"));
    }

    private ExecutedBatchRecord.Yield yield(int i) {
        var figure = record.yields().get(i);
        var of = cells.at("yields", i);
        return new ExecutedBatchRecord.Yield(
                of.text(figure.stage(), "stage"),
                of.with(figure.theoretical(), figure.uom(), "theoretical"),
                of.with(figure.actual(), figure.uom(), "actual"),
                of.limits(figure.lowPercent(), figure.highPercent(), "%", "lowPercent", "highPercent"),
                of.text(figure.performedBy(), "performedBy"),
                of.text(figure.verifiedBy(), "verifiedBy"),
                of.text(figure.balancePercent(), "balancePercent"));
    }

    private ExecutedBatchRecord.Label label(int i) {
        var label = record.labels().get(i);
        var of = cells.at("labels", i);
        return new ExecutedBatchRecord.Label(
                of.text(label.labelVersion(), "labelVersion"),
                of.text(label.printed(), "printed"),
                of.text(label.used(), "used"),
                of.text(label.destroyed(), "destroyed"),
                of.text(label.returned(), "returned"),
                of.text(label.performedBy(), "performedBy"),
                of.text(label.verifiedBy(), "verifiedBy"));
    }

    private ExecutedBatchRecord.Event event(int i) {
        var event = record.events().get(i);
        var of = cells.at("events", i);
        return new ExecutedBatchRecord.Event(
                of.text(event.id(), "id"),
                of.text(event.kind(), "kind"),
                of.time(event.at(), "at"),
                of.text(event.text(), "text"),
                of.text(event.risk(), "risk"),
                of.text(event.status(), "status"),
                each(event.persons().size(), p -> of.text(event.persons().get(p), "persons", p)),
                of.text(event.reference(), "reference"),
                of.text(event.deviationNumber(), "deviationNumber"));
    }

    private ExecutedBatchRecord.Amendment amendment(int i) {
        var amendment = record.amendments().get(i);
        var of = cells.at("amendments", i);
        return new ExecutedBatchRecord.Amendment(
                of.text(amendment.place(), "place"),
                of.text(amendment.oldValue(), "oldValue"),
                of.text(amendment.newValue(), "newValue"),
                of.text(amendment.amendedBy(), "amendedBy"),
                of.time(amendment.at(), "at"),
                of.text(amendment.reason(), "reason"));
    }

    private ExecutedBatchRecord.Signature signature(int i) {
        var signature = record.signatures().get(i);
        var of = cells.at("signatures", i);
        return new ExecutedBatchRecord.Signature(
                of.text(signature.meaning(), "meaning"),
                of.text(signature.description(), "description"),
                of.text(signature.signedBy(), "signedBy"),
                of.text(signature.role(), "role"),
                of.time(signature.at(), "at"),
                of.text(signature.reference(), "reference"),
                of.text(signature.digest(), "digest"));
    }
}
