package org.cellgmp.containment.control;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.Room;
import org.cellgmp.record.Shipment;
import org.cellgmp.record.Step;
import org.cellgmp.record.VectorLot;
import org.cellgmp.record.identifier.Identifiers;

/** What a record is about and what it says was used, taken from its own words. */
final class Uses {
    /** @param at last moment of the use; null if none was recorded */
    record Use(Thing thing, OffsetDateTime at) {}

    private final List<Use> uses = new ArrayList<>();

    private Uses() {}

    /** The thing that a record is about; null for a kind that cannot be held. */
    static Thing subject(Kept record) {
        if (record instanceof BatchRecord batch)
            return new Thing(
                    ThingKind.BATCH,
                    batch.header().productCode(),
                    batch.header().batchNumber());
        if (record instanceof MaterialLot lot) return new Thing(ThingKind.LOT, lot.materialCode(), lot.lot());
        if (record instanceof VectorLot lot) return new Thing(ThingKind.LOT, lot.vectorCode(), lot.lot());
        if (record instanceof CellBank bank) return new Thing(ThingKind.LOT, null, bank.code());
        if (record instanceof Donation donation) return new Thing(ThingKind.LOT, null, donation.donationId());
        if (record instanceof Room room) return new Thing(ThingKind.ROOM, null, room.roomId());
        if (record instanceof Equipment equipment) return new Thing(ThingKind.EQUIPMENT, null, equipment.equipmentId());
        return null;
    }

    static List<Use> of(Kept record) {
        var found = new Uses();
        if (record instanceof BatchRecord batch) found.batch(batch);
        else if (record instanceof VectorLot vector)
            for (var from : vector.startingMaterials()) found.add(ThingKind.LOT, from.code(), from.lot(), null);
        else if (record instanceof Infusion infusion)
            found.add(
                    ThingKind.BATCH,
                    infusion.productCode(),
                    infusion.batchNumber(),
                    infusion.administration() == null
                            ? null
                            : infusion.administration().infusionStart());
        else if (record instanceof Shipment shipment)
            found.add(ThingKind.BATCH, null, shipment.batchNumber(), shipment.dispatchedAt());
        return found.uses;
    }

    private void batch(BatchRecord batch) {
        var ends = new HashMap<String, OffsetDateTime>();
        for (var step : batch.steps()) ends.put(step.number(), first(step.end(), step.start()));
        for (var material : batch.materials())
            add(
                    ThingKind.LOT,
                    material.materialCode(),
                    material.lot(),
                    first(material.usedAt(), ends.get(material.stepNumber())));
        for (var equipment : batch.equipment())
            add(
                    ThingKind.EQUIPMENT,
                    null,
                    equipment.equipmentId(),
                    first(equipment.usedUntil(), equipment.usedFrom(), ends.get(equipment.stepNumber())));
        for (var step : batch.steps()) add(ThingKind.ROOM, null, step.roomId(), ends.get(step.number()));
        for (var room : batch.rooms())
            if (uses.stream().noneMatch(use -> use.thing().named().equals(room.roomId())))
                add(ThingKind.ROOM, null, room.roomId(), room.lineClearanceAt());
        if (batch.collection() != null && batch.collection().containerId() != null) {
            var started = batch.steps().stream()
                    .map(Step::start)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            add(ThingKind.LOT, null, batch.collection().containerId(), started);
            add(ThingKind.LOT, null, Identifiers.core(batch.collection().containerId()), started);
        }
    }

    private void add(ThingKind kind, String code, String named, OffsetDateTime at) {
        var thing = new Thing(kind, code, named);
        if (thing.known()) uses.add(new Use(thing, at));
    }

    private static OffsetDateTime first(OffsetDateTime... times) {
        return Stream.of(times).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
