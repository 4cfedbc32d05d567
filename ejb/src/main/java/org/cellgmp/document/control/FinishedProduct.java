package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.List;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.template.data.MadeProduct;

/** The part of an executed batch record that tells what became of the cells. */
record FinishedProduct(BatchRecord record, Cells cells) {
    MadeProduct make() {
        return new MadeProduct(
                each(record.cultureDays().size(), this::cultureDay),
                harvests(),
                each(record.containers().size(), this::container),
                freezings(),
                each(record.samples().size(), this::sample),
                retentions(),
                dispatches(),
                infusions(),
                each(record.followUps().size(), this::followUp));
    }

    private MadeProduct.CultureDay cultureDay(int i) {
        var one = record.cultureDays().get(i);
        var of = cells.at("cultureDays", i);
        return new MadeProduct.CultureDay(
                of.text(one.stepNumber(), "stepNumber"),
                of.text(one.day(), "day"),
                of.time(one.at(), "at"),
                of.text(one.vessel(), "vessel"),
                of.quantity(one.totalCells(), "totalCells"),
                of.text(one.viability(), "viability"),
                of.quantity(one.density(), "density"),
                of.quantity(one.mediumAdded(), "mediumAdded"),
                of.text(one.passage(), "passage"),
                of.text(one.populationDoublings(), "populationDoublings"),
                of.text(one.performedBy(), "performedBy"),
                of.text(one.reviewedBy(), "reviewedBy"));
    }

    private List<MadeProduct.Harvest> harvests() {
        var one = record.harvest();
        if (one == null) return List.of();
        var of = cells.at("harvest");
        return List.of(new MadeProduct.Harvest(
                of.time(one.at(), "at"),
                of.quantity(one.totalViable(), "totalViable"),
                of.text(one.viability(), "viability"),
                of.text(one.positivePercent(), "positivePercent"),
                of.text(one.performedBy(), "performedBy"),
                of.text(one.verifiedBy(), "verifiedBy")));
    }

    private MadeProduct.Container container(int i) {
        var one = record.containers().get(i);
        var of = cells.at("containers", i);
        return new MadeProduct.Container(
                of.text(one.containerId(), "containerId"),
                of.quantity(one.volume(), "volume"),
                of.quantity(one.cells(), "cells"),
                of.time(one.filledAt(), "filledAt"),
                of.text(one.use(), "use"),
                of.text(one.filledBy(), "filledBy"),
                of.text(one.verifiedBy(), "verifiedBy"));
    }

    private List<MadeProduct.Freezing> freezings() {
        var one = record.freezing();
        if (one == null) return List.of();
        var of = cells.at("freezing");
        return List.of(new MadeProduct.Freezing(
                of.text(one.programId(), "programId"),
                of.text(one.equipmentId(), "equipmentId"),
                of.time(one.start(), "start"),
                of.time(one.end(), "end"),
                of.text(one.curveFile(), "curveFile"),
                of.series(one.curve(), "curve"),
                of.text(one.performedBy(), "performedBy"),
                of.text(one.verifiedBy(), "verifiedBy")));
    }

    private MadeProduct.Sample sample(int i) {
        var one = record.samples().get(i);
        var of = cells.at("samples", i);
        return new MadeProduct.Sample(
                of.text(one.sampleId(), "sampleId"),
                of.text(one.type(), "type"),
                of.text(one.stepNumber(), "stepNumber"),
                of.quantity(one.quantity(), "quantity"),
                of.text(one.takenBy(), "takenBy"),
                of.time(one.takenAt(), "takenAt"),
                of.text(one.destination(), "destination"));
    }

    private List<MadeProduct.Retention> retentions() {
        var one = record.retention();
        if (one == null) return List.of();
        var of = cells.at("retention");
        return List.of(new MadeProduct.Retention(
                of.text(one.count(), "count"),
                of.quantity(one.quantity(), "quantity"),
                of.text(one.photo(), "photo"),
                of.text(one.storage(), "storage"),
                of.date(one.until(), "until"),
                of.text(one.takenBy(), "takenBy")));
    }

    private List<MadeProduct.Dispatch> dispatches() {
        var one = record.dispatch();
        if (one == null) return List.of();
        var of = cells.at("dispatch");
        return List.of(new MadeProduct.Dispatch(
                of.text(one.carrier(), "carrier"),
                of.text(one.containerId(), "containerId"),
                of.text(one.lane(), "lane"),
                of.text(one.loggerId(), "loggerId"),
                of.time(one.packedAt(), "packedAt"),
                of.text(one.packedBy(), "packedBy"),
                of.time(one.handedOverAt(), "handedOverAt"),
                of.time(one.deliveredAt(), "deliveredAt"),
                of.text(one.receivedBy(), "receivedBy"),
                of.series(one.temperatures(), "temperatures"),
                of.quantity(one.lowestTemperature(), "lowestTemperature"),
                of.quantity(one.highestTemperature(), "highestTemperature"),
                of.quantity(one.lowerTemperatureLimit(), "lowerTemperatureLimit"),
                of.quantity(one.upperTemperatureLimit(), "upperTemperatureLimit")));
    }

    private List<MadeProduct.Infusion> infusions() {
        var one = record.administration();
        if (one == null) return List.of();
        var of = cells.at("administration");
        return List.of(new MadeProduct.Infusion(
                of.text(one.hospital(), "hospital"),
                of.text(one.department(), "department"),
                of.time(one.receivedAt(), "receivedAt"),
                of.text(one.storedAt(), "storedAt"),
                of.time(one.thawedAt(), "thawedAt"),
                of.text(one.thawMethod(), "thawMethod"),
                of.time(one.infusionStart(), "infusionStart"),
                of.time(one.infusionEnd(), "infusionEnd"),
                of.quantity(one.inUseLimit(), "inUseLimit"),
                of.text(one.route(), "route"),
                of.quantity(one.prescribedDose(), "prescribedDose"),
                of.quantity(one.doseGiven(), "doseGiven"),
                of.text(one.containersGiven(), "containersGiven"),
                of.text(one.scannedId(), "scannedId"),
                of.text(one.bedsideCheckedBy(), "bedsideCheckedBy"),
                of.text(one.bedsideSecondPerson(), "bedsideSecondPerson"),
                of.text(one.physician(), "physician"),
                of.text(one.interruption(), "interruption"),
                of.text(one.residueHandling(), "residueHandling")));
    }

    private MadeProduct.FollowUp followUp(int i) {
        var one = record.followUps().get(i);
        var of = cells.at("followUps", i);
        return new MadeProduct.FollowUp(
                of.text(one.visit(), "visit"),
                of.text(one.kind(), "kind"),
                of.date(one.plannedOn(), "plannedOn"),
                of.time(one.at(), "at"),
                of.text(one.finding(), "finding"),
                of.with(one.result(), one.uom(), "result"),
                of.text(one.recordedBy(), "recordedBy"));
    }
}
