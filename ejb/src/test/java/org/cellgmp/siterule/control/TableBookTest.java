package org.cellgmp.siterule.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.site.SiteCases;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.siterule.SheetSlip;
import org.cellgmp.siterule.UnreadTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableBookTest {
    private static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.template(out);
        return out.toByteArray();
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            change.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(String cell, String text) throws IOException {
        return changed(book -> put(book.getSheetAt(0), cell, text));
    }

    private static void put(Sheet sheet, String cell, String text) {
        var place = SheetCells.place(cell);
        var row = sheet.getRow(place[0] - 1) == null ? sheet.createRow(place[0] - 1) : sheet.getRow(place[0] - 1);
        var at = row.getCell(place[1] - 1) == null ? row.createCell(place[1] - 1) : row.getCell(place[1] - 1);
        at.setCellValue(text);
    }

    private static List<SheetSlip> slips(byte[] file) {
        return catchThrowableOfType(UnreadTable.class, () -> TableBook.read(new ByteArrayInputStream(file)))
                .slips();
    }

    private static String code(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> TableBook.read(new ByteArrayInputStream(file)))
                .code();
    }

    @Test
    void templateReadsBackAsItWasWritten() throws Exception {
        var read = TableBook.read(new ByteArrayInputStream(template()));
        assertThat(read).isEqualTo(TableWriter.example());
        assertThat(SiteCases.run(read.as("SR-2026-0001", 1, null))).hasSize(2).allMatch(SiteCases.Outcome::asExpected);
        assertThat(SiteCases.unproved(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "B3, Limit, unknown-fact",
        "B4, whenever, unknown-column",
        "B5, password, unknown-field",
        "C5, 'result; System.exit(0)', unknown-field",
        "C6, matches, unknown-operator",
        "C6, contains, unknown-operator",
        "B6, at least, unknown-operator",
        "C7, furlong, unknown-unit",
        "B7, %, no-unit-here",
        "C8, eighty, bad-number",
        "C8, '85); System.exit(0', bad-number",
        "C8, 1E400000000, bad-number",
        "B8, 'x\" ) eval(true) //', code",
        "B8, 'Runtime.getRuntime().exec(a)', code",
        "B8, ${java.lang.Runtime}, code",
        "B8, '=HYPERLINK(1)', code",
        "B8, '@SUM(A1)', code",
        "D8, grave, bad-severity",
        "A8, '', bad-id",
        "A8, 'R 1', bad-id",
        "E8, Only English, both-languages",
        "J4, Action, unknown-column",
        "J9, loose words, unknown-column",
        "A4, When, heading",
        "B1, '', missing",
    })
    void cellThatDoesNotFitIsNamed(String cell, String text, String key) throws IOException {
        var found = slips(with(cell, text));
        assertThat(found).extracting(SheetSlip::key).as(found.toString()).contains("siterule." + key);
        var told = found.stream()
                .filter(slip -> slip.key().equals("siterule." + key))
                .toList();
        var column = SheetCells.letters(SheetCells.place(cell)[1]);
        assertThat(told).anySatisfy(slip -> assertThat(slip.cell()).startsWith("Rules!" + column));
        assertThat(told.get(0).arguments().get(0)).isEqualTo(told.get(0).cell());
    }

    @Test
    void formulaIsRefusedWithItsCell() throws IOException {
        var file = changed(book -> book.getSheetAt(0).getRow(7).createCell(2).setCellFormula("40+45"));
        assertThat(slips(file))
                .extracting(SheetSlip::cell, SheetSlip::key)
                .contains(org.assertj.core.groups.Tuple.tuple("Rules!C8", "siterule.formula"));
    }

    @Test
    void mergedCellsAreRefused() throws IOException {
        var file = changed(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(9, 10, 0, 1)));
        assertThat(slips(file)).extracting(SheetSlip::cell).containsExactly("Rules!A10:B11");
    }

    @Test
    void percentageThatTheSheetShowsIsNotTakenForItsDigits() throws IOException {
        var file = changed(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0%"));
            var cell = book.getSheetAt(0).getRow(7).createCell(2);
            cell.setCellValue(0.85);
            cell.setCellStyle(style);
        });
        assertThat(slips(file)).extracting(SheetSlip::key).containsExactly("siterule.percent-format");
    }

    @Test
    void numberCellsAreReadInTheDigitsThatAreSeen() throws Exception {
        var file = changed(book -> {
            book.getSheetAt(0).getRow(7).createCell(2).setCellValue(84.9 + 0.000000000000006);
            book.getSheetAt(1).getRow(2).getCell(4).setCellValue("84.8");
        });
        var read = TableBook.read(new ByteArrayInputStream(file));
        assertThat(read.rules().get(0).conditions().get(1).wanted()).containsExactly("84.9");
    }

    @Test
    void millionRowsEndAtTheFirstTooMany() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(template()));
                var zip = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) millionRows(from.readAllBytes(), zip);
                else from.transferTo(zip);
                zip.closeEntry();
            }
        }
        assertThat(slips(out.toByteArray())).singleElement().satisfies(slip -> {
            assertThat(slip.cell()).isEqualTo("Rules!A208");
            assertThat(slip.key()).isEqualTo("siterule.too-many-rows");
        });
    }

    private static void millionRows(byte[] sheet, java.io.OutputStream out) throws IOException {
        var xml = new String(sheet, java.nio.charset.StandardCharsets.UTF_8);
        int end = xml.indexOf("</sheetData>");
        out.write(xml.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (int row = 9; row <= 1_000_000; row++)
            out.write(("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"str\"><v>R" + row + "</v></c></row>")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.write(xml.substring(end).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void oneRuleTooManyIsNamed() throws IOException {
        Consumer<XSSFWorkbook> most = book -> {
            for (int row = 9; row <= TableReader.LAST_ROW; row++) {
                put(book.getSheetAt(0), "A" + row, "R" + row);
                put(book.getSheetAt(0), "C" + row, "85");
                put(book.getSheetAt(0), "D" + row, "major");
            }
        };
        assertThat(catchThrowableOfType(
                        UnreadTable.class, () -> TableBook.read(new ByteArrayInputStream(changed(most)))))
                .isNull();
        var over = changed(most.andThen(book -> put(book.getSheetAt(0), "A" + (TableReader.LAST_ROW + 1), "R9999")));
        assertThat(slips(over)).singleElement().satisfies(slip -> {
            assertThat(slip.key()).isEqualTo("siterule.too-many-rows");
            assertThat(slip.cell()).isEqualTo("Rules!A208");
        });
        assertThat(slips(with("BA20", "x"))).extracting(SheetSlip::key).containsExactly("siterule.too-many-columns");
    }

    @Test
    void idsStandOnce() throws IOException {
        var file = changed(book -> {
            put(book.getSheetAt(0), "A9", "r1");
            put(book.getSheetAt(0), "C9", "90");
            put(book.getSheetAt(0), "D9", "major");
        });
        assertThat(slips(file))
                .extracting(SheetSlip::cell, SheetSlip::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Rules!A9", "siterule.twice"));
    }

    @Test
    void nativeRuleTableIsRefusedAtItsCell() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Tables");
            put(sheet, "B2", "RuleSet");
            put(sheet, "C2", "org.example");
            put(sheet, "B5", "RuleTable limits");
            put(sheet, "B6", "CONDITION");
            put(sheet, "B8", "System.exit(1);");
            book.write(out);
        }
        assertThat(slips(out.toByteArray()))
                .extracting(SheetSlip::cell, SheetSlip::key)
                .contains(org.assertj.core.groups.Tuple.tuple("Tables!B2", "siterule.native-table"));
        assertThat(slips(with("B12", "RuleTable hidden below")))
                .extracting(SheetSlip::key)
                .contains("siterule.native-table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-file", "no-workbook", "old-or-locked", "broken", "unpacks-too-large", "no-sheet"})
    void whatIsNoWorkbookOfOursIsRefused(String wanted) throws IOException {
        var file = switch (wanted) {
            case "no-file" -> new byte[0];
            case "no-workbook" -> "rule \"x\" when then end".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case "old-or-locked" -> {
                var out = new ByteArrayOutputStream();
                try (var old = new HSSFWorkbook()) {
                    old.createSheet("Rules");
                    old.write(out);
                }
                yield out.toByteArray();
            }
            case "broken" -> java.util.Arrays.copyOf(template(), 3_000);
            case "unpacks-too-large" -> bomb();
            default -> {
                var out = new ByteArrayOutputStream();
                try (var book = new XSSFWorkbook()) {
                    book.createSheet("Instructions");
                    book.write(out);
                }
                yield out.toByteArray();
            }
        };
        assertThat(code(file)).isEqualTo("siterule." + wanted);
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) zip.write(zeros);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void caseOfAnUnknownRuleOrFieldIsNamed() throws IOException {
        var file = changed(book -> {
            put(book.getSheetAt(1), "B3", "R7");
            put(book.getSheetAt(1), "C4", "maybe");
            put(book.getSheetAt(1), "F1", "weather");
        });
        assertThat(slips(file))
                .extracting(SheetSlip::cell)
                .containsExactlyInAnyOrder("Cases!B3", "Cases!C4", "Cases!F1");
    }

    @Test
    void unknownSheetIsNamed() throws IOException {
        assertThat(slips(changed(book -> put(book.createSheet("More"), "A1", "x"))))
                .singleElement()
                .satisfies(slip -> assertThat(slip.cell()).isEqualTo("More"));
    }

    @Test
    void clausesThatARuleStandsOnAreHeldAgainstTheRegisters() throws Exception {
        var cited = TableBook.read(
                new ByteArrayInputStream(with("I8", "cn-gmp-2010 art-106; cn-gmp-2010  Art.106;eu-gmp-ch6 6.17")));
        assertThat(cited.rules().get(0).cites()).containsExactly("cn-gmp-2010 art-106", "eu-gmp-ch6 6.17");
        var out = new ByteArrayOutputStream();
        TableWriter.write(cited, out);
        assertThat(TableBook.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(cited);
        // A table that cites nothing is the value that it was before rules could.
        assertThat(new String(CanonicalJson.write(TableWriter.example()), UTF_8))
                .doesNotContain("cites");
        assertThat(slips(with("I8", "cn-gmp-2010 art-9999; whatever")))
                .extracting(SheetSlip::cell, SheetSlip::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Rules!I8", "siterule.unknown-clause"),
                        org.assertj.core.groups.Tuple.tuple("Rules!I8", "siterule.unknown-clause"));
    }
}
