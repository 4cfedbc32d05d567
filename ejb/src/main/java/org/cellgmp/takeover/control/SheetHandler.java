package org.cellgmp.takeover.control;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.takeover.control.SheetRow.Cell;
import org.cellgmp.takeover.control.SheetRow.Trait;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XML of a sheet apart, one row at a time. A formula is not computed: its last result is taken, and said. */
final class SheetHandler extends DefaultHandler {
    /** Most columns of a row. */
    static final int MOST_COLUMNS = 200;
    /** Most signs of a cell, as the format has it. */
    private static final int LONGEST_CELL = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final RegisterBook.Rows rows;
    private final List<String> words;
    private final StylesTable styles;
    private final boolean from1904;
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column = -1;
    private String type;
    private int style;
    private boolean formula;
    private boolean valued;
    private boolean listening;

    SheetHandler(RegisterBook.Rows rows, List<String> words, StylesTable styles, boolean from1904) {
        this.rows = rows;
        this.words = words;
        this.styles = styles;
        this.from1904 = from1904;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : integer(number);
                column = -1;
                cells.clear();
            }
            case "c" -> {
                var place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s") == null ? 0 : integer(attributes.getValue("s"));
                value.setLength(0);
                formula = false;
                valued = false;
            }
            case "f" -> formula = true;
            case "v" -> {
                listening = true;
                valued = true;
            }
            case "t" -> {
                listening = "inlineStr".equals(type);
                valued = true;
            }
            case "mergeCell" -> told(() -> rows.merged(attributes.getValue("ref")));
            default -> {
                // Widths, notes and colours say nothing of the register.
            }
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (listening && value.length() <= LONGEST_CELL) value.append(signs, start, length);
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> listening = false;
            case "c" -> cell();
            case "row" -> {
                if (!cells.isEmpty()) told(() -> rows.row(new SheetRow(row, new TreeMap<>(cells))));
            }
            default -> {
                // As above.
            }
        }
    }

    private void cell() throws SAXException {
        var cell = read();
        if (cell == null) return;
        if (column >= MOST_COLUMNS)
            throw new SAXException(RegisterBook.large("too-many-columns", Integer.toString(row), "" + MOST_COLUMNS));
        cells.put(column, cell);
    }

    private Cell read() {
        if (formula && !valued) return new Cell("", Trait.UNCALCULATED, null);
        var plain = formula ? Trait.FORMULA : Trait.PLAIN;
        var raw = value.toString();
        switch (type == null ? "n" : type) {
            case "s":
                int at = integer(raw.strip());
                return text(at >= 0 && at < words.size() ? words.get(at) : null, plain);
            case "str", "inlineStr":
                return text(raw, plain);
            case "b":
                return text(raw.strip().equals("1") ? "true" : "false", plain);
            case "e":
                return new Cell(raw.strip(), Trait.ERROR, null);
            case "d":
                return text(raw, plain);
            default:
                return raw.isBlank() ? null : number(raw.strip(), plain);
        }
    }

    private static Cell text(String text, Trait trait) {
        if (text == null) return null;
        var plain = decoded(text).replace('\u00a0', ' ').strip();
        return plain.isEmpty() ? null : new Cell(plain, trait, null);
    }

    /** Signs that XML has no room for are written as {@code _x000D_}. */
    private static String decoded(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    private Cell number(String raw, Trait plain) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException broken) {
            return text(raw, plain);
        }
        if (day()) {
            var moment = moment(number);
            if (moment != null) return new Cell(written(moment), plain, null);
        }
        var digits =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return new Cell(digits, plain == Trait.PLAIN ? Trait.SERIAL : plain, number);
    }

    private boolean day() {
        if (styles == null || style < 0 || style >= styles.getNumCellStyles()) return false;
        var format = styles.getStyleAt(style);
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    private LocalDateTime moment(double number) {
        return moment(number, from1904);
    }

    /** The moment that a number of days stands for, to the second; null if it stands for none. */
    static LocalDateTime moment(double number, boolean from1904) {
        try {
            return DateUtil.isValidExcelDate(number) ? DateUtil.getLocalDateTime(number, from1904, true) : null;
        } catch (RuntimeException impossible) {
            return null;
        }
    }

    static String written(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString().replace('T', ' ');
    }

    private static int integer(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException broken) {
            return -1;
        }
    }

    private interface Telling {
        void tell() throws Refusal;
    }

    private static void told(Telling telling) throws SAXException {
        try {
            telling.tell();
        } catch (Refusal refusal) {
            throw new SAXException(refusal);
        }
    }
}
