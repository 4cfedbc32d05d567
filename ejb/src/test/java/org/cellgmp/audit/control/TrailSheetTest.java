package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

/** What leaves the house: readable by a spreadsheet without running anything, and checkable by a program. */
class TrailSheetTest {
    private static String written(TrailForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new TrailSheet(form, out, Map.of("record", "BR-2026-0014"));
        sheet.begin();
        for (var event : TrailVectors.events().values()) sheet.event(event);
        sheet.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLinePerChangedFieldAndOneForAnEventWithout() throws IOException {
        var csv = written(TrailForm.CSV);
        assertThat(csv).startsWith("\uFEFFid,event,at (UTC),");
        var all = TrailVectors.events().get("02-all-members");
        assertThat(csv.split(all.event(), -1)).hasSize(1 + all.changes().size());
        assertThat(csv).contains("2026-03-01T08:15:30.123456Z,2026-03-01T16:15:30.123456+08:00,Asia/Shanghai,");
    }

    @Test
    void aWorkbookSaysWhatWasLookedForAndHowManyEventsThereAre() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new TrailSheet(TrailForm.XLSX, out, Map.of("record", "BR-2026-0014"))) {
            sheet.begin();
            for (var event : TrailVectors.events().values()) sheet.event(event);
            sheet.end();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("at (UTC)");
            var about = workbook.getSheet("About");
            assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("BR-2026-0014");
            assertThat(about.getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(Integer.toString(TrailVectors.events().size()));
            assertThat(about.getRow(2).getCell(1).getStringCellValue()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        for (var formula : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "\n=x", "＝1", "-"))
            assertThat(TrailSheet.neutral(formula)).isEqualTo("'" + formula);
        for (var plain : List.of("", "a=1", "26.0", "-5", "+5.25", "<0.5", "BR-2026-0001"))
            assertThat(TrailSheet.neutral(plain)).isEqualTo(plain);
    }

    @Test
    void separatorsAndQuotesStayInTheirCell() throws IOException {
        assertThat(written(TrailForm.CSV)).contains(",\"\"\"Quoted\"\" \\ back / slash\",");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theJsonHoldsTheCanonicalMembersOfEachEvent() throws IOException {
        var json = (Map<String, Object>)
                CanonicalJson.parse(written(TrailForm.JSON).getBytes(StandardCharsets.UTF_8));
        var events = (List<Map<String, Object>>) json.get("events");
        var vectors = List.copyOf(TrailVectors.events().values());
        assertThat(events).hasSameSizeAs(vectors);
        for (int i = 0; i < vectors.size(); i++)
            assertThat(CanonicalJson.write(events.get(i).get("event"))).isEqualTo(TrailFormat.bytes(vectors.get(i)));
    }

    @Test
    void anEmptyTrailIsStillAFile() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new TrailSheet(TrailForm.JSON, out, Map.of());
        sheet.begin();
        sheet.end();
        assertThat(CanonicalJson.parse(out.toByteArray())).isInstanceOf(Map.class);
    }
}
