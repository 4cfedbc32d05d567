package org.cellgmp.demonstration.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import org.cellgmp.intake.control.SourceFile;
import org.cellgmp.intake.control.TemplateWorkbook;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a demonstration record goes into a workbook and comes back as the same record. */
class DemonstrationWorkbookTest {
    private static final List<Kept> ALL = DemonstrationRecords.asWritten().all();

    private static void assertComesBack(RecordKind kind, List<? extends Kept> records) throws Exception {
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(kind, records, out);
        var reading = SourceFile.read(new ByteArrayInputStream(out.toByteArray()), ZoneId.of("Europe/Madrid"));
        assertThat(reading.records()).isEqualTo(records);
        assertThat(reading.keepable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QC_TEST", "SHIPMENT"})
    void recordsOfEveryKindComeBack(RecordKind kind) throws Exception {
        var records = ALL.stream().filter(record -> record.kind() == kind).toList();
        assertThat(records).isNotEmpty();
        if (RecordLayout.of(kind).many() != null) assertComesBack(kind, records);
        else for (var one : records) assertComesBack(kind, List.of(one));
    }
}
