package org.cellgmp.dossier;

import java.util.Set;
import org.cellgmp.ectd.Region;

/**
 * How what one region asks stands in the plans of a product.
 *
 * @param dossier in which it stands best; null if in none
 * @param elsewhere regions for which something stands at these headings while nothing does for this one; empty otherwise
 */
public record GapCell(Asked asked, NodeState state, String dossier, Set<Region> elsewhere) {
    public GapCell {
        elsewhere = Set.copyOf(elsewhere);
    }

    public boolean gap() {
        return state != NodeState.HAVE;
    }
}
