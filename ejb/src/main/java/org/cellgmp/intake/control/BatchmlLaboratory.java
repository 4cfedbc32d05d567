package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.cellgmp.record.BatchRecord;

/** Samples of an exported record: its in-process tests, each with the step it belongs to, and its laboratory results. */
final class BatchmlLaboratory {
    /** Type of a sample that was tested beside the process. */
    static final String IN_PROCESS = "in-process";

    private BatchmlLaboratory() {}

    static void write(XmlText xml, BatchRecord record) throws XMLStreamException {
        if (record.inProcessTests().isEmpty() && record.qcResults().isEmpty()) return;
        xml.open("Samples");
        int number = 0;
        for (var test : record.inProcessTests()) {
            var id = IN_PROCESS + "-" + ++number;
            sample(xml, id, null);
            xml.always("SampleType", IN_PROCESS).text("ProceduralElementReference", test.stepNumber());
            result(xml, id, test.test(), test.method(), test.at(), test.result(), test.uom());
            xml.close("Sample");
        }
        number = 0;
        for (var result : record.qcResults()) {
            var id = "result-" + ++number;
            sample(xml, id, result.sampledAt());
            result(xml, id, result.test(), result.method(), result.testedAt(), result.result(), result.uom());
            xml.close("Sample");
        }
        xml.close("Samples");
    }

    private static void sample(XmlText xml, String id, OffsetDateTime at) throws XMLStreamException {
        xml.open("Sample");
        BatchmlWriter.entry(xml, id, "Sample");
        xml.time("TimeStamp", at);
    }

    private static void result(
            XmlText xml, String id, String test, String method, OffsetDateTime at, String value, String uom)
            throws XMLStreamException {
        xml.open("SampleTest");
        BatchmlWriter.entry(xml, id + "-test", "Sample Test");
        xml.text("TestName", test).open("SampleTestResult");
        BatchmlWriter.entry(xml, id + "-result", "Sample Test Result");
        xml.time("TimeStamp", at).text("AnalysisUsed", method);
        if (value != null)
            xml.open("Results")
                    .always("ValueString", value)
                    .text("UnitOfMeasure", uom)
                    .close("Results");
        xml.close("SampleTestResult").close("SampleTest");
    }
}
