package org.cellgmp.takeover;

import java.util.List;

/**
 * What is wrong, or worth knowing, at one cell of a workbook.
 *
 * @param grave true if nothing can be taken over like this
 * @param sheet name; null for the workbook as a whole; @param row from 1; null for the sheet as a whole
 * @param column letter; null for the row as a whole; @param heading of the column; null if none is concerned
 * @param code text key {@code takeover.problem.*}; the remedy stands under it with {@code .remedy}
 */
public record Slip(
        Boolean grave, String sheet, String row, String column, String heading, String code, List<String> arguments) {
    public Slip {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }

    public String key() {
        return "takeover.problem." + code;
    }

    /** As a spreadsheet program names the place, e.g. {@code Events!C7}. */
    public String place() {
        if (sheet == null) return "";
        return sheet
                + (row == null && column == null
                        ? ""
                        : "!" + (column == null ? "" : column) + (row == null ? "" : row));
    }
}
