package org.cellgmp.ground;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list as a workbook: one row a thing, and a second sheet that says what the list was narrowed to, by whom and when. Rows wait
 * in a file, not in memory. All that is text is marked as text, so that no program takes {@code =1+1} for a formula.
 */
public final class ListBook implements AutoCloseable {
    /** Rows of one sheet, its headings among them; the format ends at 1,048,576. */
    static final int MOST_ROWS = 1_000_000;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int WINDOW = 100;
    private static final int WIDTH = 20 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final CellStyle text = workbook.createCellStyle();
    private final String title;
    private final List<String> headings;
    private SXSSFSheet sheet;
    private int rows;

    public ListBook(String title, List<String> headings) {
        this.title = title;
        this.headings = List.copyOf(headings);
        workbook.setCompressTempFiles(true);
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
        begin();
    }

    /** @param cells in the order of the headings: numbers stay numbers, everything else is text, null is an empty cell */
    public void row(List<?> cells) {
        if (rows == MOST_ROWS) begin();
        write(sheet.createRow(rows++), cells);
    }

    /** @param facts name and value: what the list was narrowed to, who asked for it, when, how many rows */
    public void about(String name, Map<String, String> facts) {
        var about = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        about.setColumnWidth(0, WIDTH);
        about.setColumnWidth(1, 3 * WIDTH);
        int at = 0;
        for (var fact : facts.entrySet()) write(about.createRow(at++), List.of(fact.getKey(), fact.getValue()));
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    private void begin() {
        int number = workbook.getNumberOfSheets() + 1;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(number == 1 ? title : title + " " + number));
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) sheet.setColumnWidth(i, WIDTH);
        rows = 0;
        write(sheet.createRow(rows++), headings);
    }

    private void write(Row row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var said = cells.get(column);
            if (said == null) continue;
            var cell = row.createCell(column);
            if (said instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                continue;
            }
            var words = said instanceof LocalDate day ? day.toString() : said.toString();
            cell.setCellValue(words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS));
            cell.setCellStyle(text);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
