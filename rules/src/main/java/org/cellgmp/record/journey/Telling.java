package org.cellgmp.record.journey;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.LabelReconciliation;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.Receipt;

/** The events that a batch record tells. */
final class Telling {
    private Telling() {}

    static List<Waypoint> of(Addressed<BatchRecord> batch) {
        var told = new ArrayList<Waypoint>();
        collection(batch, told);
        receipt(batch, told);
        identity(batch, told);
        steps(batch, told);
        labels(batch, told);
        return told;
    }

    private static void collection(Addressed<BatchRecord> batch, List<Waypoint> told) {
        var collection = batch.record().collection();
        if (collection == null) return;
        told.add(new Waypoint(
                Waypoint.Sort.COLLECTION,
                collection.start() == null ? collection.end() : collection.start(),
                collection.end(),
                collection.cellSource(),
                collection.siteId(),
                null,
                null,
                collection.containerId(),
                text(collection.quantity()),
                batch.address().at("collection")));
    }

    private static void receipt(Addressed<BatchRecord> batch, List<Waypoint> told) {
        var receipt = batch.record().receipt();
        if (receipt == null) return;
        var site =
                batch.record().header() == null ? null : batch.record().header().site();
        told.add(new Waypoint(
                Waypoint.Sort.RECEIPT,
                receipt.receivedAt(),
                null,
                receipt.loggerId(),
                site,
                null,
                null,
                receipt.containerId(),
                range(receipt),
                batch.address().at("receipt")));
        if (receipt.releaseDecision() != null || receipt.releasedAt() != null)
            told.add(new Waypoint(
                    Waypoint.Sort.ACCEPTANCE,
                    receipt.releasedAt(),
                    null,
                    receipt.releaseDecision(),
                    site,
                    receipt.releasedBy(),
                    null,
                    receipt.containerId(),
                    null,
                    batch.address().at("receipt").at("releaseDecision")));
    }

    private static String range(Receipt receipt) {
        if (receipt.lowestTemperature() == null && receipt.highestTemperature() == null) return null;
        return text(receipt.lowestTemperature()) + " – " + text(receipt.highestTemperature());
    }

    private static void identity(Addressed<BatchRecord> batch, List<Waypoint> told) {
        var identity = batch.record().identity();
        if (identity == null) return;
        var below = batch.address().at("identity");
        for (int i = 0; i < identity.scans().size(); i++) {
            var scan = identity.scans().get(i);
            told.add(new Waypoint(
                    Waypoint.Sort.SCAN,
                    scan.at(),
                    null,
                    scan.stepNumber(),
                    scan.place(),
                    scan.performedBy(),
                    scan.secondPerson(),
                    scan.scannedId(),
                    null,
                    below.at("scans").at(i)));
        }
        for (int i = 0; i < identity.custody().size(); i++) {
            var custody = identity.custody().get(i);
            told.add(new Waypoint(
                    Waypoint.Sort.HAND_OVER,
                    custody.at(),
                    null,
                    custody.what(),
                    custody.place(),
                    custody.handedOverBy(),
                    custody.receivedBy(),
                    null,
                    text(custody.temperature()),
                    below.at("custody").at(i)));
        }
    }

    private static void steps(Addressed<BatchRecord> batch, List<Waypoint> told) {
        var steps = batch.record().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            told.add(new Waypoint(
                    Waypoint.Sort.STEP,
                    step.start() == null ? step.end() : step.start(),
                    step.end(),
                    step.number() == null ? step.name() : step.number() + " " + step.name(),
                    step.roomId(),
                    step.performedBy(),
                    step.verifiedBy(),
                    null,
                    null,
                    batch.address().at("steps").at(i)));
        }
    }

    private static void labels(Addressed<BatchRecord> batch, List<Waypoint> told) {
        var labels = batch.record().labels();
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            told.add(new Waypoint(
                    Waypoint.Sort.LABELS,
                    null,
                    null,
                    label.labelVersion(),
                    null,
                    label.performedBy(),
                    label.verifiedBy(),
                    null,
                    counts(label),
                    batch.address().at("labels").at(i)));
        }
    }

    private static String counts(LabelReconciliation label) {
        return count(label.printed()) + " = " + count(label.used()) + " + " + count(label.destroyed()) + " + "
                + count(label.returned());
    }

    private static String count(String text) {
        return text == null ? "–" : text;
    }

    private static String text(Quantity quantity) {
        return quantity == null ? null : quantity.shown();
    }
}
