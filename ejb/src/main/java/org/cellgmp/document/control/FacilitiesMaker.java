package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.Room;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.FacilitiesEquipment;

/** Fills the rooms and equipment of the sites of a product, and what batches did in them. ICH M4Q 3.2.A.1. */
final class FacilitiesMaker {
    private final Editions editions;
    private final List<Addressed<ProductVersion>> versions;
    private final List<Addressed<Room>> rooms;
    private final List<Addressed<Equipment>> equipment;
    private final TestedBatches batches;
    private final LocalDate day;

    FacilitiesMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<ProductVersion>> versions,
            List<Addressed<Room>> rooms,
            List<Addressed<Equipment>> equipment,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = new Editions(editions, day);
        this.versions = Masters.versionsOn(versions, day);
        this.rooms = rooms.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<Room> one) -> key(one.record().roomId()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.equipment = equipment.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<Equipment> one) -> key(one.record().equipmentId()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.batches = new TestedBatches(batches);
        this.day = day;
    }

    FacilitiesEquipment make(DocumentHead head) {
        return new FacilitiesEquipment(
                head,
                editions.product(),
                editions.day(),
                versions.stream()
                        .flatMap(one -> each(one.record().sites().size(), i -> site(one, i)).stream())
                        .toList(),
                rooms.stream().map(this::room).toList(),
                equipment.stream().map(FacilitiesMaker::item).toList(),
                equipment.stream()
                        .flatMap(one -> IntStream.range(
                                        0, one.record().qualifications().size())
                                .filter(i -> done(
                                        one.record().qualifications().get(i).performedOn()))
                                .mapToObj(i -> qualified(one, i)))
                        .toList(),
                equipment.stream()
                        .flatMap(one -> IntStream.range(
                                        0, one.record().calibrations().size())
                                .filter(i ->
                                        done(one.record().calibrations().get(i).performedOn()))
                                .mapToObj(i -> calibrated(one, i)))
                        .toList(),
                batches.all().stream()
                        .flatMap(one -> each(one.record().rooms().size(), i -> used(one, i)).stream())
                        .toList(),
                batches.all().stream()
                        .flatMap(one -> each(one.record().equipment().size(), i -> equipmentUsed(one, i)).stream())
                        .toList());
    }

    private static FacilitiesEquipment.Site site(Addressed<ProductVersion> version, int index) {
        var site = version.record().sites().get(index);
        var of = Cells.plain(version.address()).at("sites", index);
        return new FacilitiesEquipment.Site(
                of.text(site.site(), "site"),
                each(site.activities().size(), j -> of.text(site.activities().get(j), "activities", j)),
                of.text(site.licence(), "licence"),
                of.date(site.approvedFrom(), "approvedFrom"),
                site.approvedUntil() == null
                        ? Figure.word("no-end", of.address("approvedUntil"))
                        : of.date(site.approvedUntil(), "approvedUntil"));
    }

    private boolean done(LocalDate performed) {
        return performed == null || !performed.isAfter(day);
    }

    /** Whether what was found to be in order still counts on the day. */
    private Figure standing(LocalDate done, LocalDate due, String result) {
        if (done != null && done.isAfter(day)) return Figure.word("not-judged", null);
        if (result != null && key(result).equals("failed")) return Figure.word("holds-not", null);
        return Figure.word(due == null ? "not-judged" : due.isBefore(day) ? "holds-no-longer" : "holds-still", null);
    }

    private FacilitiesEquipment.Room room(Addressed<Room> room) {
        var told = room.record();
        var of = Cells.plain(room.address());
        return new FacilitiesEquipment.Room(
                of.text(told.roomId(), "roomId"),
                of.text(told.name(), "name"),
                of.text(told.site(), "site"),
                of.text(told.grade(), "grade"),
                of.text(told.background(), "background"),
                of.yesNo(told.isolator(), "isolator"),
                of.text(told.purpose(), "purpose"),
                of.quantity(told.airChanges(), "airChanges"),
                of.date(told.qualifiedOn(), "qualifiedOn"),
                of.date(told.qualificationDue(), "qualificationDue"),
                of.text(told.qualificationReport(), "qualificationReport"),
                of.text(told.status(), "status"),
                standing(told.qualifiedOn(), told.qualificationDue(), null));
    }

    private static Figure id(Addressed<Equipment> item) {
        return Cells.plain(item.address()).text(item.record().equipmentId(), "equipmentId");
    }

    private static FacilitiesEquipment.Item item(Addressed<Equipment> item) {
        var told = item.record();
        var of = Cells.plain(item.address());
        return new FacilitiesEquipment.Item(
                id(item),
                of.text(told.name(), "name"),
                of.text(told.type(), "type"),
                of.text(told.manufacturer(), "manufacturer"),
                of.text(told.model(), "model"),
                of.text(told.roomId(), "roomId"),
                of.text(told.intendedUse(), "intendedUse"),
                of.text(told.status(), "status"));
    }

    private FacilitiesEquipment.Qualified qualified(Addressed<Equipment> item, int index) {
        var told = item.record().qualifications().get(index);
        var of = Cells.plain(item.address()).at("qualifications", index);
        return new FacilitiesEquipment.Qualified(
                id(item),
                of.text(told.stage(), "stage"),
                of.text(told.protocol(), "protocol"),
                of.text(told.report(), "report"),
                of.date(told.performedOn(), "performedOn"),
                of.date(told.dueOn(), "dueOn"),
                of.text(told.result(), "result"),
                standing(told.performedOn(), told.dueOn(), told.result()));
    }

    private FacilitiesEquipment.Calibrated calibrated(Addressed<Equipment> item, int index) {
        var told = item.record().calibrations().get(index);
        var of = Cells.plain(item.address()).at("calibrations", index);
        return new FacilitiesEquipment.Calibrated(
                id(item),
                of.text(told.parameter(), "parameter"),
                of.date(told.performedOn(), "performedOn"),
                of.date(told.dueOn(), "dueOn"),
                of.with(told.asLeft(), told.uom(), "asLeft"),
                of.with(told.tolerance(), told.uom(), "tolerance"),
                of.text(told.certificate(), "certificate"),
                of.text(told.result(), "result"),
                standing(told.performedOn(), told.dueOn(), told.result()));
    }

    private FacilitiesEquipment.RoomUsed used(Addressed<BatchRecord> batch, int index) {
        var use = batch.record().rooms().get(index);
        var of = batches.cells(batch).at("rooms", index);
        return new FacilitiesEquipment.RoomUsed(
                batches.number(batch),
                of.text(use.roomId(), "roomId"),
                of.text(use.grade(), "grade"),
                of.text(use.background(), "background"),
                of.time(use.lineClearanceAt(), "lineClearanceAt"),
                of.text(use.sharedUseAssessment(), "sharedUseAssessment"));
    }

    private FacilitiesEquipment.EquipmentUsed equipmentUsed(Addressed<BatchRecord> batch, int index) {
        var use = batch.record().equipment().get(index);
        var of = batches.cells(batch).at("equipment", index);
        return new FacilitiesEquipment.EquipmentUsed(
                batches.number(batch),
                of.text(use.stepNumber(), "stepNumber"),
                of.text(use.equipmentId(), "equipmentId"),
                of.text(use.name(), "name"),
                of.text(use.cleaningStatus(), "cleaningStatus"),
                of.text(use.status(), "status"),
                of.date(use.calibrationDue(), "calibrationDue"),
                of.time(use.usedFrom(), "usedFrom"),
                of.time(use.usedUntil(), "usedUntil"));
    }
}
