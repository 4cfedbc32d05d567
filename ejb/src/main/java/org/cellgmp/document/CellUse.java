package org.cellgmp.document;

import java.util.List;

/**
 * A version of a document that prints a cell, or cells below it.
 *
 * @param document number; @param latest true for its latest version
 * @param recordVersion version of the record that it prints
 * @param pointers of the cells it prints, in order
 */
public record CellUse(
        String document,
        int version,
        boolean latest,
        DocumentState state,
        String section,
        String titleEnglish,
        String titleChinese,
        String product,
        int recordVersion,
        List<String> pointers) {
    public CellUse {
        pointers = List.copyOf(pointers);
    }

    /** As plans and sequences name it. */
    public String name() {
        return document + "/v" + version;
    }
}
