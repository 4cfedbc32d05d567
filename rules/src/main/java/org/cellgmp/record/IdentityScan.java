package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One check of the chain-of-identity identifier at a place in the process.
 *
 * @param scannedId what was read, as it was read
 * @param secondPerson who confirmed the scan; null if nobody did
 */
public record IdentityScan(
        OffsetDateTime at,
        String stepNumber,
        String place,
        String scannedId,
        String performedBy,
        String secondPerson) {}
