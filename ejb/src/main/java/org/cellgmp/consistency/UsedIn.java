package org.cellgmp.consistency;

import java.util.List;
import org.cellgmp.document.CellUse;
import org.cellgmp.dossier.Filing;

/**
 * A version of a document that prints a cell, what it printed and where it was filed.
 *
 * @param then what the cell said when the document was made; @param now what it says in the latest version of the record; both empty if
 *     several cells are asked about
 * @param stale true if one of the cells it prints says otherwise now
 * @param filings in plans and in published sequences
 */
public record UsedIn(CellUse use, String then, String now, boolean stale, List<Filing> filings) {
    public UsedIn {
        filings = List.copyOf(filings);
    }
}
