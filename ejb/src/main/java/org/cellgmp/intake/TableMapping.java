package org.cellgmp.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table of one layout is read: saved under a name, used again for every table like it.
 *
 * @param encoding IANA name; null to find out
 * @param separator between cells, one character; null to find out
 * @param decimal point or comma as it stands in numbers; null for a point
 * @param sheet name of the sheet in a workbook; null for the first
 * @param headingRow row that holds the headings, from 1; 0 if there are none
 * @param dayOrder MONTH_FIRST or DAY_FIRST; null if dates leave no doubt
 * @param zone of times without offset, IANA name; null for the zone of the site
 * @param onlyColumn column that says which rows are read; null for all
 * @param onlyValue what stands there in a row that is read
 * @param shortRows true if rows may end before the last heading
 * @param expected cells without which a table has another layout and is not read
 */
public record TableMapping(
        String name,
        TableTarget target,
        String encoding,
        String separator,
        String decimal,
        String sheet,
        String headingRow,
        String dayOrder,
        String zone,
        String onlyColumn,
        String onlyValue,
        Boolean shortRows,
        List<ColumnUse> columns,
        List<FixedMember> fixed,
        List<ExpectedCell> expected) {
    public TableMapping {
        expected = expected == null ? List.of() : List.copyOf(expected);
        columns = columns == null ? List.of() : List.copyOf(columns);
        fixed = fixed == null ? List.of() : List.copyOf(fixed);
    }

    /** A mapping that finds out encoding and separator and has its headings in the first row. */
    public static TableMapping of(String name, TableTarget target, List<ColumnUse> columns, List<FixedMember> fixed) {
        return new TableMapping(
                name, target, null, null, null, null, "1", null, null, null, null, null, columns, fixed, null);
    }

    public TableMapping headingRow(int row) {
        return with(encoding, separator, decimal, Integer.toString(row), dayOrder, onlyColumn, onlyValue, expected);
    }

    /** @param order MONTH_FIRST or DAY_FIRST */
    public TableMapping dayOrder(String order) {
        return with(encoding, separator, decimal, headingRow, order, onlyColumn, onlyValue, expected);
    }

    /** @param column that says which rows are read; @param value what stands there in a row that is read */
    public TableMapping only(String column, String value) {
        return with(encoding, separator, decimal, headingRow, dayOrder, column, value, expected);
    }

    /** @param charset null to find out; @param between cells, null to find out; @param comma or point in numbers */
    public TableMapping written(String charset, String between, String comma) {
        return with(charset, between, comma, headingRow, dayOrder, onlyColumn, onlyValue, expected);
    }

    /** @param place row and column; @param text how the cell there begins */
    public TableMapping expecting(String place, String text) {
        var more = new ArrayList<>(expected);
        more.add(new ExpectedCell(place, text));
        return with(encoding, separator, decimal, headingRow, dayOrder, onlyColumn, onlyValue, more);
    }

    private TableMapping with(
            String charset,
            String between,
            String comma,
            String heading,
            String order,
            String column,
            String value,
            List<ExpectedCell> cells) {
        return new TableMapping(
                name, target, charset, between, comma, sheet, heading, order, zone, column, value, shortRows, columns,
                fixed, cells);
    }

    public boolean rowsMayBeShort() {
        return Boolean.TRUE.equals(shortRows);
    }
}
