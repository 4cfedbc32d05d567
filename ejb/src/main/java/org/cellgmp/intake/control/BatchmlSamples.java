package org.cellgmp.intake.control;

import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;

/** Laboratory results from samples. */
final class BatchmlSamples {
    private BatchmlSamples() {}

    static void read(XmlNode record, BatchmlBatch batch) {
        for (var sample : record.all("Samples", "Sample")) {
            sample.use("ObjectType", "EntryID");
            var sampledAt = batch.time(sample, "TimeStamp");
            for (var test : sample.children("SampleTest")) {
                test.use("ObjectType", "EntryID");
                var name = test.take("TestName");
                if (name == null) name = test.take("TestCode");
                if (name == null) name = test.takeLines("Description");
                var results = test.children("SampleTestResult");
                if (results.isEmpty()) batch.results.add(result(name, null, sampledAt, null, null));
                for (var one : results) {
                    one.use("ObjectType", "EntryID");
                    var method = one.takeLines("AnalysisUsed");
                    var testedAt = batch.time(one, "TimeStamp");
                    var value = BatchmlBatch.value(one, "Results");
                    batch.results.add(result(name, method, sampledAt, testedAt, value));
                }
            }
        }
    }

    private static QcResult result(
            String test,
            String method,
            java.time.OffsetDateTime sampledAt,
            java.time.OffsetDateTime testedAt,
            Quantity value) {
        return new QcResult(
                test,
                method,
                null,
                sampledAt,
                testedAt,
                value == null ? null : value.value(),
                value == null ? null : value.uom(),
                value == null ? "pending" : "final",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
