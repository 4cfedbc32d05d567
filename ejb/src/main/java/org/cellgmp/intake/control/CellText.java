package org.cellgmp.intake.control;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What stands in a cell, as a person sees it: the digits typed or shown, never the binary number behind them. A formula is
 * not computed; its last result is taken and said.
 */
final class CellText {
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Problems problems;

    CellText(Problems problems) {
        this.problems = problems;
    }

    static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!"
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    }

    /** Null if the cell is empty or holds nothing that can be kept; what is wrong is said. */
    String of(Cell cell) {
        if (cell == null) return null;
        var text = switch (type(cell)) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? moment(cell) : digits(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
            case ERROR -> broken(cell);
            default -> null;
        };
        if (text == null) return null;
        var plain = text.replace('\u00a0', ' ').strip();
        if (plain.isEmpty()) return null;
        if (!printable(plain)) {
            problems.error(place(cell), "cell-characters");
            return null;
        }
        return plain;
    }

    /** The cell's date and time where it is a number with a date format; null otherwise. */
    LocalDateTime moment(Cell cell, boolean unformattedToo) {
        if (cell == null || type(cell) != CellType.NUMERIC) return null;
        if (!unformattedToo && !DateUtil.isCellDateFormatted(cell)) return null;
        try {
            // To the second: a time typed in a cell has none smaller, the binary number behind it does.
            return DateUtil.getLocalDateTime(cell.getNumericCellValue(), date1904(cell), true);
        } catch (RuntimeException impossible) {
            return null;
        }
    }

    private CellType type(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) return cell.getCellType();
        if (cell instanceof XSSFCell one && !one.getCTCell().isSetV()) {
            problems.error(place(cell), "formula-without-result");
            return CellType.BLANK;
        }
        problems.warning(place(cell), "formula");
        return cell.getCachedFormulaResultType();
    }

    private String moment(Cell cell) {
        var moment = moment(cell, false);
        if (moment == null) return formatter.formatCellValue(cell);
        var midnight = moment.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
    }

    private static boolean date1904(Cell cell) {
        return cell instanceof XSSFCell one && one.getSheet().getWorkbook().isDate1904();
    }

    /** The digits shown, if they are the number; the number itself, and said, if the format hides digits of it. */
    private String digits(Cell cell) {
        double number = cell.getNumericCellValue();
        var stored = NumberToTextConverter.toText(number);
        var style = cell.getCellStyle();
        var format = style == null ? null : style.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) return stored;
        var shown = formatter
                .formatRawCellContents(number, style.getDataFormat(), format, date1904(cell))
                .replace(",", "")
                .strip();
        boolean percent = shown.endsWith("%");
        try {
            var seen = new BigDecimal(
                    percent ? shown.substring(0, shown.length() - 1).strip() : shown);
            var meant = new BigDecimal(stored);
            if (percent) meant = meant.movePointRight(2);
            if (seen.compareTo(meant) == 0) return percent ? seen.toPlainString() : shown;
            problems.warning(place(cell), "digits-hidden", shown, meant.toPlainString());
            return meant.toPlainString();
        } catch (NumberFormatException decorated) {
            // A unit or currency in the format: the number is kept, the decoration is said.
            problems.warning(place(cell), "format-adds", shown, stored);
            return stored;
        }
    }

    private String broken(Cell cell) {
        problems.error(
                place(cell),
                "cell-error",
                FormulaError.forInt(cell.getErrorCellValue()).getString());
        return null;
    }

    /** Neither control characters, except line breaks and tabs, nor unpaired surrogates, nor code points that are none. */
    static boolean printable(String text) {
        return text.codePoints()
                .allMatch(c -> (c >= 0x20 || c == '\n' || c == '\r' || c == '\t')
                        && !(c >= 0xd800 && c <= 0xdfff)
                        && (c & 0xfffe) != 0xfffe);
    }
}
