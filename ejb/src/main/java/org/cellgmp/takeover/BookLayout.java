package org.cellgmp.takeover;

import java.util.List;

/** How a workbook is read: its sheets and their columns, and the words that are not ours. */
public record BookLayout(List<SheetUse> sheets, List<WordUse> words) {
    public BookLayout {
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        words = words == null ? List.of() : List.copyOf(words);
    }

    public List<SheetUse> of(SheetRole role) {
        return sheets.stream().filter(sheet -> sheet.role() == role).toList();
    }
}
