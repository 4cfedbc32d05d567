package org.cellgmp.storage.control;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.SheetWords;

/** Containers as a workbook. Rows wait in a file, not in memory; all that is text is marked as text and no formula is ever written. */
public final class ContainerSheet implements AutoCloseable {
    /** Rows of one sheet, its headings among them; the format ends at 1,048,576. */
    static final int MOST_ROWS = 1_000_000;

    private static final int WINDOW = 100;
    private static final int WIDTH = 18 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final CellStyle text = workbook.createCellStyle();
    private final SheetWords words;
    private final int mostRows;
    private SXSSFSheet sheet;
    private int rows;

    public ContainerSheet(SheetWords words) {
        this(words, MOST_ROWS);
    }

    ContainerSheet(SheetWords words, int mostRows) {
        this.words = words;
        this.mostRows = mostRows;
        workbook.setCompressTempFiles(true);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        // Without it a program that takes the cell further would read "=1+1" as a formula.
        text.setQuotePrefixed(true);
        begin();
    }

    public void row(ContainerRow row) {
        if (rows == mostRows) begin();
        var cells = sheet.createRow(rows++);
        say(cells, 0, row.container());
        say(cells, 1, row.label());
        say(cells, 2, row.bank());
        say(cells, 3, row.title());
        say(cells, 4, row.site());
        say(cells, 5, row.place());
        say(cells, 6, words.states().get(row.state()));
        cells.createCell(7).setCellValue(row.thaws());
        say(cells, 8, day(row.expires()));
        say(cells, 9, row.quantity());
        say(cells, 10, row.cells());
        say(cells, 11, time(row.since()));
        say(cells, 12, time(row.until()));
        cells.createCell(13).setCellValue(row.breaks() + row.taken());
        say(cells, 14, row.address());
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    private void begin() {
        int number = workbook.getNumberOfSheets() + 1;
        sheet = workbook.createSheet(number == 1 ? words.title() : words.title() + " " + number);
        sheet.createFreezePane(0, 1);
        rows = 0;
        var headings = sheet.createRow(rows++);
        for (int i = 0; i < SheetWords.COLUMNS; i++) {
            sheet.setColumnWidth(i, WIDTH);
            say(headings, i, words.headings().get(i));
        }
    }

    private void say(Row row, int column, String said) {
        if (said == null || said.isEmpty()) return;
        Cell cell = row.createCell(column);
        cell.setCellValue(said);
        cell.setCellStyle(text);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String time(OffsetDateTime at) {
        return at == null
                ? null
                : at.atZoneSameInstant(HouseClock.zone()).toOffsetDateTime().toString();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
