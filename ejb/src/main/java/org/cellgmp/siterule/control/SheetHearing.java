package org.cellgmp.siterule.control;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the cells of a sheet as its parser reads them and stops it at the first that lies beyond the bounds. */
final class SheetHearing extends DefaultHandler {
    /** The reading ends here: what lies beyond the bounds was told as a slip. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final int LONGEST_CELL = 4_000;
    private static final MathContext DIGITS = new MathContext(15);

    private final SheetCells cells;
    private final SharedStrings words;
    private final StylesTable styles;
    private final int mostRows;
    private final int mostColumns;

    private int row;
    private int column;
    private String type;
    private int style;
    private StringBuilder text;

    SheetHearing(SheetCells cells, SharedStrings words, StylesTable styles, int mostRows, int mostColumns) {
        this.cells = cells;
        this.words = words;
        this.styles = styles;
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : Integer.parseInt(attributes.getValue("r"));
                column = 0;
            }
            case "c" -> {
                column++;
                if (attributes.getValue("r") != null) {
                    var place = SheetCells.place(attributes.getValue("r"));
                    row = place[0];
                    column = place[1];
                }
                type = attributes.getValue("t");
                style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
            }
            case "f" -> cells.slip(row, column, "formula");
            case "v", "t" -> text = new StringBuilder();
            case "mergeCell" -> cells.slip(cells.sheet() + "!" + attributes.getValue("ref"), "merged");
            default -> {
                // Widths, panes and the like say nothing of rules.
            }
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (text != null && text.length() <= LONGEST_CELL) text.append(signs, start, length);
    }

    @Override
    public void endElement(String space, String local, String name) throws SAXException {
        if (text == null || !local.equals("v") && !local.equals("t")) return;
        var said = text.toString();
        text = null;
        if (said.isBlank()) return;
        keep(said);
    }

    private void keep(String said) throws SAXException {
        boolean number = type == null || type.equals("n");
        var value = "s".equals(type) ? words.getItemAt(Integer.parseInt(said)).getString() : said;
        if (value.isBlank()) return;
        if (row > mostRows) {
            cells.slip(row, column, "too-many-rows", Integer.toString(mostRows));
            throw new Enough();
        }
        if (column > mostColumns) {
            cells.slip(row, column, "too-many-columns", Integer.toString(mostColumns));
            throw new Enough();
        }
        if (value.length() > LONGEST_CELL) cells.slip(row, column, "too-long", Integer.toString(LONGEST_CELL));
        else if ("e".equals(type)) cells.slip(row, column, "error-cell", value);
        else if ("b".equals(type))
            cells.put(row, column, new SheetCells.Cell(value.equals("1") ? "yes" : "no", false, false));
        else if (number) cells.put(row, column, new SheetCells.Cell(digits(value), true, percent()));
        else {
            var before = cells.at(row, column);
            // Rich text comes in runs.
            cells.put(row, column, new SheetCells.Cell(before == null ? value : before.text() + value, false, false));
        }
    }

    /** As the sheet shows them: a binary fraction such as 84.900000000000006 is 84.9. */
    private static String digits(String value) {
        try {
            var number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        } catch (NumberFormatException odd) {
            return value;
        }
    }

    private boolean percent() {
        if (styles == null || style >= styles.getNumCellStyles()) return false;
        var format = styles.getStyleAt(style).getDataFormatString();
        return format != null && format.contains("%");
    }
}
