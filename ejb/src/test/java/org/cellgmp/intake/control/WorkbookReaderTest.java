package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.record.layout.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    private static final java.util.Map<RecordKind, byte[]> EMPTY = new java.util.EnumMap<>(RecordKind.class);

    private static byte[] workbook(RecordKind kind, Kept... records) throws IOException {
        if (records.length == 0 && EMPTY.containsKey(kind)) return EMPTY.get(kind);
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(kind, List.of(records), out);
        if (records.length == 0) EMPTY.put(kind, out.toByteArray());
        return out.toByteArray();
    }

    private static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Reading read(byte[] file) throws Refusal {
        return WorkbookReader.read(file, SITE);
    }

    /** The template with a batch number and what the change puts in. */
    private static Reading batch(Consumer<XSSFWorkbook> change) throws IOException, Refusal {
        return read(changed(workbook(RecordKind.BATCH_RECORD), book -> {
            value(book, "Batch 批次", "header.batchNumber", "B-1");
            value(book, "Batch 批次", "header.timeZone", "Asia/Shanghai");
            change.accept(book);
        }));
    }

    private static Sheet planned(String sheet) {
        return WorkbookPlan.all().stream()
                .flatMap(plan -> plan.sheets().stream())
                .filter(one -> one.name().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    /** The cell where a form asks for the member. */
    private static org.apache.poi.ss.usermodel.Cell field(XSSFWorkbook book, String sheet, String path) {
        var fields = planned(sheet).fields();
        for (int i = 0; i < fields.size(); i++)
            if (fields.get(i).path().equals(path)) return cell(book, sheet, i + 1, 1);
        throw new IllegalArgumentException(path);
    }

    private static void value(XSSFWorkbook book, String sheet, String path, String text) {
        field(book, sheet, path).setCellValue(text);
    }

    private static org.apache.poi.ss.usermodel.Cell cell(XSSFWorkbook book, String sheet, int row, int column) {
        var one = book.getSheet(sheet);
        var line = one.getRow(row) == null ? one.createRow(row) : one.getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The cell of a member in the first row below the examples. */
    private static org.apache.poi.ss.usermodel.Cell entry(XSSFWorkbook book, String sheet, String path) {
        var columns = planned(sheet).columns();
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).path().equals(path)) return cell(book, sheet, 2, i);
        throw new IllegalArgumentException(path);
    }

    private static List<String> codes(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.code().endsWith("must-missing"))
                .map(problem -> problem.code().replace("intake.problem.", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyMemberOfTheVocabularyGoesThroughTheWorkbookUnchanged(RecordKind kind) throws Exception {
        var one = (Kept) FullRecords.of(kind.type());
        if (RecordLayout.of(kind).many() == null)
            assertThat(read(workbook(kind, one)).records()).containsExactly(one);
        else {
            var other = (Kept) FullRecords.of(kind.type(), 1000);
            assertThat(read(workbook(kind, one, other)).records()).containsExactly(one, other);
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theEmptyTemplateIsRecognisedAndSaysWhatIsMissing(RecordKind kind) throws Exception {
        var reading = read(workbook(kind));
        assertThat(reading.format()).isEqualTo(SourceFormat.ofWorkbook(kind));
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(reading.keepable()).isFalse();
        assertThat(reading.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place()).isNotBlank());
    }

    @Test
    void headingsOfASheetAreDistinctInBothLanguages() {
        for (var plan : WorkbookPlan.all())
            for (var sheet : plan.sheets()) {
                assertThat(sheet.columns()).extracting(Field::english).doesNotHaveDuplicates();
                assertThat(sheet.columns()).extracting(Field::chinese).doesNotHaveDuplicates();
                assertThat(sheet.name()).hasSizeLessThanOrEqualTo(31);
            }
    }

    @ParameterizedTest
    @CsvSource({
        "26.0",
        "0.10",
        "<0.5",
        "<= 0.5",
        "1.20E9",
        "1495",
        "sterile",
        "97.900000000000001",
        "'=1+1'",
        "'+SUM(A1)'",
        "'@x'"
    })
    void whatIsTypedAsTextKeepsItsDigits(String typed) throws Exception {
        var reading = batch(book -> {
            entry(book, "QC results 检验结果", "test").setCellValue("Endotoxin");
            entry(book, "QC results 检验结果", "status").setCellValue("final 最终");
            entry(book, "QC results 检验结果", "result").setCellValue(typed);
        });
        assertThat(((BatchRecord) reading.records().get(0)).qcResults())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.result()).isEqualTo(typed);
                    assertThat(result.status()).isEqualTo("final");
                });
        assertThat(codes(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "97.9|General|97.9|",
                "26|0.0|26.0|",
                "97.9|0.00|97.90|",
                "97.96|0.0|97.96|digits-hidden",
                "0.979|0.0%|97.9|",
                "0.1|General|0.1|",
                "1495|#,##0|1495|",
                "1200000000|0.00E+00|1.20E+09|",
                "5|0 \"mL\"|5|format-adds"
            })
    void numericCellsGiveTheDigitsShownUnlessThatWouldLoseSome(double number, String format, String read, String said)
            throws Exception {
        var reading = batch(book -> {
            var cell = entry(book, "QC results 检验结果", "result");
            cell.setCellValue(number);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        });
        var result = ((BatchRecord) reading.records().get(0)).qcResults().get(0).result();
        assertThat(result).isEqualTo(read);
        assertThat(codes(reading)).isEqualTo(said == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 09:30|2026-03-01T09:30+08:00",
                "2026-03-01T09:30:15|2026-03-01T09:30:15+08:00",
                "2026/3/1 9:30|2026-03-01T09:30+08:00",
                "2026年3月1日 9:30|2026-03-01T09:30+08:00",
                "2026年3月1日9时30分|2026-03-01T09:30+08:00",
                "2026-03-01T09:30:00+01:00|2026-03-01T09:30+01:00",
                "2026-03-01 09:30+0100|2026-03-01T09:30+01:00",
                "2026-03-01T01:30:00Z|2026-03-01T01:30Z"
            })
    void timesAreReadInTheStatedZone(String typed, String meant) throws Exception {
        var reading = batch(book -> entry(book, "Steps 步骤", "start").setCellValue(typed));
        assertThat(((BatchRecord) reading.records().get(0)).steps().get(0).start())
                .isEqualTo(meant);
        assertThat(codes(reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2026 09:30",
                "2026-02-30 09:30",
                "9:30",
                "tomorrow",
                "2026-03-01",
                "2026-13-01 00:00",
                "2026-03-01 25:00"
            })
    void aTimeThatCouldMeanAnythingElseIsAMistakeNamedAtItsCell(String typed) throws Exception {
        var reading = batch(book -> entry(book, "Steps 步骤", "start").setCellValue(typed));
        assertThat(reading.keepable()).isFalse();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().endsWith("not-a-time"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("Steps 步骤!F3");
                    assertThat(problem.arguments()).containsExactly(typed);
                    assertThat(problem.severity()).isEqualTo(ReadingProblem.Severity.ERROR);
                });
    }

    @Test
    void aLocalTimeThatTheZoneSkipsOrHasTwiceIsAMistake() throws Exception {
        for (var typed : new String[] {"2026-03-29 02:30", "2026-10-25 02:30"}) {
            var reading = batch(book -> {
                value(book, "Batch 批次", "header.timeZone", "Europe/Madrid");
                entry(book, "Steps 步骤", "start").setCellValue(typed);
            });
            assertThat(codes(reading)).containsExactly("time-not-unique");
        }
    }

    @Test
    void dateCellsAreReadAsDatesToTheSecond() throws Exception {
        var reading = batch(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            var start = entry(book, "Steps 步骤", "start");
            start.setCellValue(java.time.LocalDateTime.of(2026, 3, 1, 9, 30, 59));
            start.setCellStyle(style);
            var day = field(book, "Batch 批次", "header.productionDate");
            day.setCellValue(java.time.LocalDate.of(2026, 3, 1));
            day.setCellStyle(style);
        });
        var batch = (BatchRecord) reading.records().get(0);
        assertThat(batch.steps().get(0).start()).isEqualTo("2026-03-01T09:30:59+08:00");
        assertThat(batch.header().productionDate()).isEqualTo("2026-03-01");
    }

    @Test
    void withoutAZoneLocalTimesAreReadAtTheSiteAndTheRecordSaysSo() throws Exception {
        var reading = batch(book -> {
            field(book, "Batch 批次", "header.timeZone").setBlank();
            entry(book, "Steps 步骤", "start").setCellValue("2026-03-01 09:30");
        });
        assertThat(codes(reading)).containsExactly("zone-missing");
        assertThat(((BatchRecord) reading.records().get(0)).header().timeZone()).isEqualTo("Asia/Shanghai");
        assertThat(codes(batch(book -> value(book, "Batch 批次", "header.timeZone", "Nowhere/City"))))
                .containsExactly("zone-unknown");
    }

    @Test
    void formulasGiveTheirLastResultAndAWarningAndNoneWithoutResult() throws Exception {
        var reading = batch(book -> {
            var cell = entry(book, "QC results 检验结果", "result");
            cell.setCellFormula("40+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            entry(book, "QC results 检验结果", "test").setCellFormula("\"a\"&\"b\"");
        });
        assertThat(((BatchRecord) reading.records().get(0)).qcResults().get(0).result())
                .isEqualTo("42");
        assertThat(codes(reading)).containsExactlyInAnyOrder("formula", "formula-without-result");
        assertThat(reading.keepable()).isFalse();
    }

    @Test
    void errorCellsAndControlCharactersAreMistakes() throws Exception {
        assertThat(codes(batch(book -> entry(book, "QC results 检验结果", "result")
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode()))))
                .containsExactly("cell-error");
        assertThat(codes(batch(book -> entry(book, "QC results 检验结果", "result").setCellValue("_x0007_bell"))))
                .containsExactly("cell-characters");
    }

    @Test
    void rowsThatBelongNowhereAreMistakes() throws Exception {
        assertThat(codes(batch(book -> entry(book, "Parameters 工艺参数", "name").setCellValue("pH"))))
                .containsExactly("belongs-nowhere");
        assertThat(codes(batch(book -> {
                    entry(book, "Parameters 工艺参数", "number").setCellValue("9");
                    entry(book, "Parameters 工艺参数", "name").setCellValue("pH");
                })))
                .containsExactly("belongs-to-unknown");
        assertThat(codes(batch(book -> {
                    cell(book, "Steps 步骤", 2, 0).setCellValue("1");
                    cell(book, "Steps 步骤", 3, 0).setCellValue("1");
                })))
                .containsExactly("named-twice");
    }

    @Test
    void whatIsNotAskedForIsListedWithItsCell() throws Exception {
        var reading = batch(book -> {
            cell(book, "Steps 步骤", 0, 30).setCellValue("Colour of the gloves");
            cell(book, "Steps 步骤", 2, 30).setCellValue("blue");
            cell(book, "Batch 批次", 40, 0).setCellValue("Weather");
            cell(book, "Batch 批次", 40, 1).setCellValue("rain");
            book.createSheet("Own sheet").createRow(0).createCell(0).setCellValue("own words");
        });
        assertThat(((BatchRecord) reading.records().get(0)).unmapped())
                .extracting(one -> one.path() + " " + one.text())
                .containsExactlyInAnyOrder(
                        "Steps 步骤!AE3 Colour of the gloves: blue",
                        "Batch 批次!B41 Weather: rain",
                        "Own sheet!A1 own words");
        assertThat(codes(reading)).contains("heading-unknown", "not-asked-for", "sheet-unknown");
    }

    @Test
    void sheetsAndColumnsMayBeMovedAndOneLanguageIsEnough() throws Exception {
        var batch = FullRecords.of(BatchRecord.class);
        var reading = read(changed(workbook(RecordKind.BATCH_RECORD, batch), book -> {
            book.setSheetOrder("Steps 步骤", 3);
            book.setSheetName(book.getSheetIndex("Equipment 设备"), "设备");
            book.setSheetName(book.getSheetIndex("Rooms 房间"), "Rooms");
            book.removeSheetAt(book.getSheetIndex(WorkbookMark.SHEET));
            var sheet = book.getSheet("Yields 收率");
            for (var row : sheet) {
                var first = row.getCell(0).getStringCellValue();
                row.getCell(0).setCellValue(row.getCell(2).getStringCellValue());
                row.getCell(2).setCellValue(first);
            }
            sheet.getRow(0).getCell(1).setCellValue("理论量");
            sheet.getRow(0).getCell(3).setCellValue("unit");
            // The row of examples is known by its first word, wherever that was moved to.
            sheet.removeRow(sheet.getRow(1));
        }));
        assertThat(reading.records()).containsExactly(batch);
    }

    @Test
    void aSpreadsheetThatIsNotOursIsRefused() throws Exception {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("x");
            var out = new ByteArrayOutputStream();
            book.write(out);
            assertRefused(out.toByteArray(), "workbook-unknown");
        }
        assertRefused(
                changed(
                        workbook(RecordKind.MATERIAL_LOT),
                        book -> book.getSheet(WorkbookMark.SHEET)
                                .getRow(2)
                                .getCell(0)
                                .setCellValue("99")),
                "workbook-edition");
    }

    @Test
    void aSheetWithTooManyRowsIsAMistakeAndOneAtTheLimitIsNot() throws Exception {
        var over = batch(
                book -> cell(book, "Steps 步骤", WorkbookSheets.MOST_ROWS, 0).setCellValue("1"));
        assertThat(codes(over)).containsExactly("too-many-rows");
        var at = batch(
                book -> cell(book, "Steps 步骤", WorkbookSheets.MOST_ROWS - 1, 0).setCellValue("1"));
        assertThat(codes(at)).isEmpty();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }
}
