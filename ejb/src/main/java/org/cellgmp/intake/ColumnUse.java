package org.cellgmp.intake;

/**
 * What becomes of one column of a table. Either {@code member} is given, or the column holds values of its own.
 *
 * @param column its heading; where a heading stands twice, with {@code #2} for the second; {@code #3} alone is the third column
 * @param member dotted member of the record that the cell fills, e.g. header.batchNumber or qcResults.result
 * @param name of the value that the column holds; null for its heading
 * @param uom unit of the value, as it shall be kept
 * @param optional true if a table without this column is read all the same
 */
public record ColumnUse(String column, String member, String name, String uom, Boolean optional) {
    public static ColumnUse member(String column, String member) {
        return new ColumnUse(column, member, null, null, null);
    }

    public static ColumnUse value(String column, String name, String uom) {
        return new ColumnUse(column, null, name, uom, null);
    }

    public boolean mayLack() {
        return Boolean.TRUE.equals(optional);
    }
}
