package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that were made to break whoever opens them as a table. */
class BrokenTableTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final TableMapping MAPPING = TableMapping.of(
            "logger", TableTarget.SHIPMENT_READINGS, List.of(ColumnUse.member("Shipment", "number")), List.of());

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook) {
            var row = workbook.createSheet("Data").createRow(0);
            row.createCell(0).setCellValue("Shipment");
            row.createCell(1).setCellValue(1.5);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The workbook with a part of one of its files written otherwise. */
    private static byte[] forged(String part, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean changed = false;
        try (var in = new ZipInputStream(new ByteArrayInputStream(written(new XSSFWorkbook())));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(part)) {
                    changed = !text.equals(text.replaceFirst(from, to));
                    text = text.replaceFirst(from, to);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(changed).isTrue();
        return out.toByteArray();
    }

    private static void assertRefused(byte[] file, String code) {
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> TableReader.read(new ByteArrayInputStream(file), MAPPING, "x.xlsx", SITE),
                () -> TableReader.preview(new ByteArrayInputStream(file), MAPPING, SITE),
                () -> TableReader.preview(new ByteArrayInputStream(file), null, SITE),
                () -> TableReader.unmapped(new ByteArrayInputStream(file))))
            assertThatThrownBy(reading)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/workbook.xml|<sheets>.*</sheets>|<sheets/>",
                "xl/worksheets/sheet1.xml|<v>1.5</v>|<v>NaN</v>",
                "xl/worksheets/sheet1.xml|<v>1.5</v>|<v>much</v>",
                "xl/worksheets/sheet1.xml|<sheetData>|<sheetDat>"
            })
    void aForgedWorkbookIsRefusedOnEveryRoad(String part, String from, String to) throws IOException {
        assertRefused(forged(part, from, to), "workbook-broken");
    }

    @Test
    void anOldWorkbookWithMacrosIsRefusedAsATableToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var cover = new POIFSFileSystem(new ByteArrayInputStream(written(new HSSFWorkbook())))) {
            cover.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("dir", new ByteArrayInputStream(new byte[8]));
            cover.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "workbook-macros");
    }

    @Test
    void anOldWorkbookWithoutMacrosIsATable() throws Exception {
        var seen = TableReader.preview(new ByteArrayInputStream(written(new HSSFWorkbook())), null, SITE);
        assertThat(seen.headings()).containsExactly("Shipment", "1.5");
    }

    @Test
    void aSheetThatIsNotThereIsNamed() throws IOException {
        var file = written(new XSSFWorkbook());
        var other = new TableMapping(
                "x",
                TableTarget.SHIPMENT_READINGS,
                null,
                null,
                null,
                "Other",
                "1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> TableReader.preview(new ByteArrayInputStream(file), other, SITE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("Other"));
    }
}
