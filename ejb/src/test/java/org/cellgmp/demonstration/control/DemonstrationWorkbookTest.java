package org.cellgmp.demonstration.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.intake.control.SourceFile;
import org.cellgmp.intake.control.TemplateWorkbook;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.junit.jupiter.api.Test;

/** What stands in a demonstration record goes into a workbook and comes back as the same record. */
class DemonstrationWorkbookTest {
    private static final List<Kept> ALL = DemonstrationRecords.asWritten().all();

    private static void assertComesBack(SourceFormat format, List<? extends Kept> records) throws Exception {
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(format, records, out);
        var reading = SourceFile.read(new ByteArrayInputStream(out.toByteArray()), ZoneId.of("Europe/Madrid"));
        assertThat(reading.records()).isEqualTo(records);
        assertThat(reading.keepable()).isTrue();
    }

    @Test
    void batchesComeBack() throws Exception {
        for (var one : ALL) if (one instanceof BatchRecord) assertComesBack(SourceFormat.BATCH_WORKBOOK, List.of(one));
    }

    @Test
    void lotsComeBack() throws Exception {
        assertComesBack(
                SourceFormat.LOT_WORKBOOK,
                ALL.stream().filter(MaterialLot.class::isInstance).toList());
    }

    @Test
    void specificationsComeBack() throws Exception {
        for (var one : ALL)
            if (one instanceof ProductSpecification) assertComesBack(SourceFormat.SPECIFICATION_WORKBOOK, List.of(one));
    }
}
