package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.List;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.template.data.ExecutedBatchRecord;

/** The part of an executed batch record that tells where the cells came from. */
record StartingCells(BatchRecord record, Cells cells) {
    List<ExecutedBatchRecord.Collection> collections() {
        var collection = record.collection();
        if (collection == null) return List.of();
        var of = cells.at("collection");
        return List.of(new ExecutedBatchRecord.Collection(
                of.text(collection.siteId(), "siteId"),
                of.date(collection.siteApprovedUntil(), "siteApprovedUntil"),
                of.text(collection.cellSource(), "cellSource"),
                of.time(collection.start(), "start"),
                of.time(collection.end(), "end"),
                of.quantity(collection.quantity(), "quantity"),
                of.text(collection.containerId(), "containerId"),
                of.text(collection.consentId(), "consentId"),
                of.text(collection.consentVersion(), "consentVersion"),
                of.time(collection.consentSignedAt(), "consentSignedAt"),
                of.text(collection.eligibility(), "eligibility"),
                each(
                        collection.labelStatements().size(),
                        i -> of.text(collection.labelStatements().get(i), "labelStatements", i))));
    }

    List<ExecutedBatchRecord.DonorTest> donorTests() {
        if (record.collection() == null) return List.of();
        var tests = record.collection().donorTests();
        return each(tests.size(), i -> {
            var test = tests.get(i);
            var of = cells.at("collection", "donorTests", i);
            return new ExecutedBatchRecord.DonorTest(
                    of.text(test.marker(), "marker"),
                    of.text(test.method(), "method"),
                    of.time(test.sampledAt(), "sampledAt"),
                    of.time(test.resultAt(), "resultAt"),
                    of.text(test.result(), "result"),
                    of.text(test.laboratory(), "laboratory"));
        });
    }

    List<ExecutedBatchRecord.Receipt> receipts() {
        var receipt = record.receipt();
        if (receipt == null) return List.of();
        var of = cells.at("receipt");
        var low = receipt.lowerTemperatureLimit();
        var high = receipt.upperTemperatureLimit();
        var uom = low != null && low.uom() != null ? low.uom() : high == null ? null : high.uom();
        return List.of(new ExecutedBatchRecord.Receipt(
                of.text(receipt.containerId(), "containerId"),
                of.text(receipt.loggerId(), "loggerId"),
                of.time(receipt.receivedAt(), "receivedAt"),
                of.yesNo(receipt.packageIntact(), "packageIntact"),
                of.yesNo(receipt.labelMatches(), "labelMatches"),
                of.quantity(receipt.lowestTemperature(), "lowestTemperature"),
                of.quantity(receipt.highestTemperature(), "highestTemperature"),
                of.limits(
                        low == null ? null : low.value(),
                        high == null ? null : high.value(),
                        uom,
                        "lowerTemperatureLimit/value",
                        "upperTemperatureLimit/value"),
                of.quantity(receipt.longestTransport(), "longestTransport"),
                of.text(receipt.releaseDecision(), "releaseDecision"),
                of.text(receipt.releasedBy(), "releasedBy"),
                of.time(receipt.releasedAt(), "releasedAt"),
                of.series(receipt.temperatures(), "temperatures")));
    }

    List<ExecutedBatchRecord.Scan> scans() {
        if (record.identity() == null) return List.of();
        var scans = record.identity().scans();
        return each(scans.size(), i -> {
            var scan = scans.get(i);
            var of = cells.at("identity", "scans", i);
            return new ExecutedBatchRecord.Scan(
                    of.time(scan.at(), "at"),
                    of.text(scan.stepNumber(), "stepNumber"),
                    of.text(scan.place(), "place"),
                    of.text(scan.scannedId(), "scannedId"),
                    of.text(scan.performedBy(), "performedBy"),
                    of.text(scan.secondPerson(), "secondPerson"));
        });
    }

    List<ExecutedBatchRecord.Custody> custody() {
        if (record.identity() == null) return List.of();
        var custody = record.identity().custody();
        return each(custody.size(), i -> {
            var event = custody.get(i);
            var of = cells.at("identity", "custody", i);
            return new ExecutedBatchRecord.Custody(
                    of.time(event.at(), "at"),
                    of.text(event.what(), "what"),
                    of.text(event.handedOverBy(), "handedOverBy"),
                    of.text(event.receivedBy(), "receivedBy"),
                    of.text(event.place(), "place"),
                    of.quantity(event.temperature(), "temperature"));
        });
    }
}
