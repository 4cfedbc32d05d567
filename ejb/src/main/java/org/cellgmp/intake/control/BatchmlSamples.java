package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;

/** Laboratory results from samples. */
final class BatchmlSamples {
    private BatchmlSamples() {}

    static void read(XmlNode record, BatchmlBatch batch) {
        for (var sample : record.all("Samples", "Sample")) {
            sample.use("ObjectType", "EntryID");
            if (inProcess(sample)) {
                tests(sample, batch);
                continue;
            }
            var sampledAt = batch.time(sample, "TimeStamp");
            for (var test : sample.children("SampleTest")) {
                test.use("ObjectType", "EntryID");
                var name = name(test);
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

    private static boolean inProcess(XmlNode sample) {
        for (var type : sample.children("SampleType")) {
            var word = type.look();
            if (word == null || !word.toLowerCase(Locale.ROOT).matches("in[- ]?process.*")) continue;
            if (word.equals(BatchmlLaboratory.IN_PROCESS)) type.use();
            return true;
        }
        return false;
    }

    /** Tests beside the process: one for each result, with the step that the sample names. */
    private static void tests(XmlNode sample, BatchmlBatch batch) {
        var step = sample.take("ProceduralElementReference");
        var sampledAt = batch.time(sample, "TimeStamp");
        for (var test : sample.children("SampleTest")) {
            test.use("ObjectType", "EntryID");
            var name = name(test);
            var results = test.children("SampleTestResult");
            if (results.isEmpty()) batch.tests.add(test(step, name, null, sampledAt, null));
            for (var one : results) {
                one.use("ObjectType", "EntryID");
                var testedAt = batch.time(one, "TimeStamp");
                batch.tests.add(test(
                        step,
                        name,
                        one.takeLines("AnalysisUsed"),
                        testedAt == null ? sampledAt : testedAt,
                        BatchmlBatch.value(one, "Results")));
            }
        }
    }

    private static String name(XmlNode test) {
        var name = test.take("TestName", "TestCode");
        return name == null ? test.takeLines("Description") : name;
    }

    private static InProcessTest test(String step, String name, String method, OffsetDateTime at, Quantity value) {
        return new InProcessTest(
                step,
                name,
                method,
                at,
                value == null ? null : value.value(),
                value == null ? null : value.uom(),
                null,
                null,
                null,
                null,
                null);
    }

    private static QcResult result(
            String test, String method, OffsetDateTime sampledAt, OffsetDateTime testedAt, Quantity value) {
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
