package org.cellgmp.dossier;

import org.cellgmp.ectd.Region;

/**
 * Where a document is filed.
 *
 * @param source document and version, e.g. DC-2026-0001/v2
 * @param region and @param sequence of a published sequence; null for the plan as it stands
 * @param title of the leaf, English; Chinese where there is no other
 */
public record Filing(String source, String dossier, Region region, String sequence, String title) {
    public boolean published() {
        return sequence != null;
    }
}
