package org.cellgmp.document.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.record.Room;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.record.VectorLot;

/** Whether a record of a product is one of those that a document tells of when it looks at a day. */
final class Told {
    private Told() {}

    /** In force on the day, both ends counted, or begun by then; one without a first day is never in force. */
    static boolean on(Kept record, LocalDate day) {
        if (record instanceof MasterRecord master) return within(master.effectiveFrom(), master.effectiveUntil(), day);
        if (record instanceof ProductVersion version)
            return within(version.effectiveFrom(), version.effectiveUntil(), day);
        if (record instanceof StabilityStudy study) return by(study.startedOn(), day);
        if (record instanceof ValidationStudy study) return by(study.startedOn(), day);
        if (record instanceof VectorLot lot) return by(lot.madeOn(), day);
        if (record instanceof CellBank bank) return by(bank.preparedOn(), day);
        if (record instanceof MaterialLot lot)
            return by(day(lot.receivedAt() == null ? lot.releasedAt() : lot.receivedAt()), day);
        if (record instanceof Donation donation)
            return by(
                    donation.collection() == null
                            ? null
                            : day(donation.collection().start()),
                    day);
        if (record instanceof Room room)
            return by(room.monitoredFrom() == null ? room.qualifiedOn() : room.monitoredFrom(), day);
        if (record instanceof Equipment equipment)
            return by(equipment.commissionedOn(), day)
                    && (equipment.retiredOn() == null || !equipment.retiredOn().isBefore(day));
        if (record instanceof ReferenceStandard standard)
            return by(standard.qualifiedOn() == null ? standard.inUseFrom() : standard.qualifiedOn(), day);
        if (record instanceof Infusion infusion)
            return infusion.administration() != null
                    && infusion.administration().infusionStart() != null
                    && by(day(infusion.administration().infusionStart()), day);
        // A day of ISO 8601, or the month or year alone, compares as text.
        if (record instanceof TrialProtocol protocol)
            return protocol.editionDate() == null || protocol.editionDate().compareTo(day.toString()) <= 0;
        if (record instanceof ContainerClosure part) return within(part.usedFrom(), part.usedUntil(), day);
        return true;
    }

    /** In the offset it was recorded with. */
    private static LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    static boolean within(LocalDate from, LocalDate until, LocalDate day) {
        return from != null && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    private static boolean by(LocalDate begun, LocalDate day) {
        return begun == null || !begun.isAfter(day);
    }
}
