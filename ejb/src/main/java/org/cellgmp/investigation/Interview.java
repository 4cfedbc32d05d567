package org.cellgmp.investigation;

import java.time.OffsetDateTime;

/**
 * What somebody said.
 *
 * @param person account name or role of who said it, never the name of a patient or donor
 * @param struck why it was taken out; null while it stands
 */
public record Interview(
        String id,
        String person,
        OffsetDateTime at,
        String said,
        String recordedBy,
        String recordedByName,
        OffsetDateTime recordedAt,
        String struck) {
    public boolean stands() {
        return struck == null;
    }
}
