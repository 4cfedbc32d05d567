package org.cellgmp.signature;

import java.time.OffsetDateTime;

/**
 * A signature as shown and printed (21 CFR 11.50): printed name, time with zone, meaning, bound to a digest.
 *
 * @param statement canonical JSON of the signed statement, the very bytes whose digest is kept
 */
public record SignatureView(
        String number,
        String about,
        String digest,
        String meaning,
        String reason,
        String account,
        String printedName,
        OffsetDateTime at,
        String zone,
        String statement) {}
