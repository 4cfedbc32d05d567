package org.cellgmp.difference;

import java.util.List;

/**
 * Where two texts differ, in the order of the later one.
 *
 * @param changes at most as many as were asked for
 * @param more places that differ and are left out
 */
public record Differences(List<Difference> changes, int more) {
    public Differences {
        changes = List.copyOf(changes);
    }

    public boolean none() {
        return changes.isEmpty() && more == 0;
    }
}
