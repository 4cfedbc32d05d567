package org.cellgmp.seal;

import java.util.List;

/**
 * How the sealing stands.
 *
 * @param size events that have a place
 * @param last the newest checkpoint; null before the first
 * @param keys lines of the keys that signed, the oldest first
 * @param outside what the folders outside the database hold
 * @param trouble why nothing is sealed at present; null if all is well
 */
public record SealStanding(long size, Checkpoint last, List<String> keys, List<Outside> outside, String trouble) {
    /** @param folder as configured; @param size of the largest checkpoint there, 0 for none */
    public record Outside(String folder, long size) {}

    public SealStanding {
        keys = List.copyOf(keys);
        outside = List.copyOf(outside);
    }
}
