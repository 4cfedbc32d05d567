package org.cellgmp.genealogy;

import java.util.List;

/** Lots whose number begins with what was searched for. @param more true if there are others than these */
public record FoundLots(List<Lot> lots, boolean more) {
    public FoundLots {
        lots = List.copyOf(lots);
    }
}
