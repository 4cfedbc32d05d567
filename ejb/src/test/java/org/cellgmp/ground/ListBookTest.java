package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListBookTest {
    private static XSSFWorkbook written(List<?>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new ListBook("A/B: list", List.of("number", "title", "due", "days"))) {
            for (var row : rows) book.row(row);
            book.about("About", Map.of("rows", Integer.toString(rows.length)));
            book.write(out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void formulasStayWords() throws Exception {
        try (var book = written(List.of("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3"))) {
            for (var cell : book.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void numbersStayNumbersDaysAreWrittenOutAndNothingIsAnEmptyCell() throws Exception {
        try (var book = written(Arrays.asList("DV-1", null, LocalDate.of(2026, 3, 9), 12))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1)).isNull();
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("2026-03-09");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(12);
        }
    }

    @Test
    void aTitleThatNoSheetMayBearIsMadeFit() throws Exception {
        try (var book = written()) {
            assertThat(book.getSheetName(0)).isEqualTo("A B  list");
            assertThat(book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("0");
        }
    }

    @Test
    void wordsLongerThanACellHoldsAreCut() throws Exception {
        try (var book = written(List.of("x".repeat(40_000)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
