package org.cellgmp.seal;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Which events stand in a pack in full; all others as hashes, so that nothing is missing.
 *
 * @param from inclusive, null for the beginning; @param to exclusive, null for the end
 * @param records whole numbers, of which an event must name one; empty for all; at most {@link #MOST}
 */
public record PackScope(Instant from, Instant to, List<String> records) {
    /** What a database takes in one question. */
    public static final int MOST = 500;

    public static final PackScope ALL = new PackScope(null, null, List.of());

    public PackScope {
        records = List.copyOf(new TreeSet<>(records));
        if (records.size() > MOST) throw new IllegalArgumentException("at most " + MOST + " records");
    }
}
