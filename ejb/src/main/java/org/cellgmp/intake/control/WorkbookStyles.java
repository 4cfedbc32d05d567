package org.cellgmp.intake.control;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of a workbook. Entries are text, so that the digits typed stay the digits kept. */
final class WorkbookStyles {
    final CellStyle title;
    final CellStyle heading;
    final CellStyle must;
    final CellStyle label;
    final CellStyle entry;
    final CellStyle hint;
    final CellStyle prose;

    WorkbookStyles(XSSFWorkbook workbook) {
        title = style(workbook, true, 16, null);
        heading = style(workbook, true, 11, IndexedColors.GREY_25_PERCENT);
        must = style(workbook, true, 11, IndexedColors.LIGHT_YELLOW);
        label = style(workbook, false, 11, null);
        entry = style(workbook, false, 11, null);
        entry.setDataFormat(workbook.createDataFormat().getFormat("@"));
        hint = style(workbook, false, 10, null);
        var grey = workbook.createFont();
        grey.setItalic(true);
        grey.setFontHeightInPoints((short) 10);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        hint.setFont(grey);
        prose = style(workbook, false, 11, null);
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold, int points, IndexedColors fill) {
        var font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
        }
        return style;
    }
}
