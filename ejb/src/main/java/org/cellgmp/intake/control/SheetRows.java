package org.cellgmp.intake.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.cellgmp.ground.Refusal;

/**
 * The rows of a sheet as an instrument wrote them. Numbers come in the digits that are stored, because nobody chose a format
 * for them; a formula comes as its last result.
 */
final class SheetRows implements TableRows {
    private final Sheet sheet;
    private final CellText texts;
    private int next;

    SheetRows(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.texts = new CellText(problems);
    }

    @Override
    public Row next() throws Refusal {
        if (next > sheet.getLastRowNum()) return null;
        try {
            return row(sheet.getRow(next++));
        } catch (RuntimeException | StackOverflowError broken) {
            throw Unreadable.because("workbook-broken", next + ": " + Unreadable.plain(broken.getMessage()));
        }
    }

    private Row row(org.apache.poi.ss.usermodel.Row row) throws Refusal {
        var cells = new ArrayList<String>();
        int width = row == null ? 0 : row.getLastCellNum();
        if (width > MOST_COLUMNS)
            throw Unreadable.tooLarge("table-too-wide", Integer.toString(next), Integer.toString(MOST_COLUMNS));
        for (int i = 0; i < width; i++) {
            var text = text(row.getCell(i));
            cells.add(text == null ? "" : text);
        }
        return new Row(next, cells);
    }

    private String text(Cell cell) {
        if (cell == null || cell.getCellType() != CellType.NUMERIC || DateUtil.isCellDateFormatted(cell))
            return texts.of(cell);
        var number = BigDecimal.valueOf(cell.getNumericCellValue());
        if (number.stripTrailingZeros().scale() <= 0)
            return number.toBigInteger().toString();
        var raw = cell instanceof XSSFCell one ? one.getRawValue() : null;
        return raw == null || !raw.matches("-?[0-9]{1,30}\\.[0-9]{1,30}") ? number.toPlainString() : raw;
    }

    @Override
    public void close() throws IOException {
        // The workbook belongs to who opened it.
    }
}
