package org.cellgmp.conformity;

import java.util.List;

/**
 * A batch that nobody has decided on and whose statement used rules that a change touches.
 *
 * @param found those rules that find something in it; @param used those that looked and found nothing, or could not look
 * @param rulebookInUse true if its statement was made with the rulebook in use
 */
public record TouchedBatch(StandingRow batch, List<String> found, List<String> used, boolean rulebookInUse) {
    public TouchedBatch {
        found = List.copyOf(found);
        used = List.copyOf(used);
    }
}
