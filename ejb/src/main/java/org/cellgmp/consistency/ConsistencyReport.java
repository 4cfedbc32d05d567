package org.cellgmp.consistency;

import java.util.List;

/**
 * What was compared in a dossier, and what did not agree.
 *
 * @param documents generated documents of the plan; @param files uploaded ones
 * @param cells different cells of records that the documents print
 * @param found errors first; at most {@link #MOST}
 * @param more how many more there are
 */
public record ConsistencyReport(
        String dossier, String product, int documents, int files, int cells, List<Disagreement> found, int more) {
    /** Who has so many to look at does not look at more. */
    public static final int MOST = 1_000;

    public ConsistencyReport {
        found = List.copyOf(found);
    }

    public long errors() {
        return found.stream().filter(one -> one.kind().error()).count();
    }
}
