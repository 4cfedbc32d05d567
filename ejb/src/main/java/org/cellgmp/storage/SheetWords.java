package org.cellgmp.storage;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.storage.ContainerState;

/**
 * What a workbook says in the language of its reader.
 *
 * @param title of its sheets; @param headings of its columns, {@value #COLUMNS} of them
 */
public record SheetWords(String title, List<String> headings, Map<ContainerState, String> states) {
    public static final int COLUMNS = 15;

    public SheetWords {
        headings = List.copyOf(headings);
        states = Map.copyOf(states);
        if (headings.size() != COLUMNS) throw new IllegalArgumentException(headings.size() + " headings");
    }
}
