package org.cellgmp.containment;

import java.time.OffsetDateTime;

/**
 * A record that tells of the use of a thing while it was held.
 *
 * @param usedAt as recorded; null if no time was recorded and the record came while the hold stood
 * @param settled null until the quality unit signed that the use is accepted
 */
public record HeldUse(
        String hold, String thing, String record, String title, int version, OffsetDateTime usedAt, Settled settled) {
    /** @param deviation that handles the use; null if none was named */
    public record Settled(
            String reason, String deviation, String by, String printedName, OffsetDateTime at, String signature) {}
}
