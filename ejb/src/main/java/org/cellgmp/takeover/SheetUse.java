package org.cellgmp.takeover;

import java.util.List;

/**
 * How a sheet is read.
 *
 * @param role null for one that is left aside; @param headingRow from 1
 */
public record SheetUse(String name, SheetRole role, String headingRow, List<Heading> headings) {
    /**
     * A column with words above it.
     *
     * @param letter as a spreadsheet program names it
     * @param column null for one whose cells are kept as further words of their row
     */
    public record Heading(String letter, String words, Column column) {}

    public SheetUse {
        headings = headings == null ? List.of() : List.copyOf(headings);
    }

    /** The letter of a column; null if the sheet has none for it. */
    public String letter(Column column) {
        return headings.stream()
                .filter(heading -> heading.column() == column)
                .map(Heading::letter)
                .findFirst()
                .orElse(null);
    }
}
