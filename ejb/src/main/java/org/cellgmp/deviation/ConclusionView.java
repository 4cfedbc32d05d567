package org.cellgmp.deviation;

import java.time.OffsetDateTime;

/**
 * A signed conclusion on one batch.
 *
 * @param signature number of the signature
 * @param covers false once the deviation was changed after the signature, or a later conclusion on the batch was signed
 */
public record ConclusionView(
        String batch,
        ReleaseVerdict verdict,
        String reason,
        String by,
        String printedName,
        OffsetDateTime at,
        String signature,
        String digest,
        boolean covers) {}
