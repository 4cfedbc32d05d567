package org.cellgmp.disposition;

import java.time.OffsetDateTime;

/**
 * A signed review of what was changed in a batch record since it was first entered.
 *
 * @param version up to which it was reviewed; @param amendments versions after the first that were looked at
 */
public record TrailReview(
        String batch,
        int version,
        int amendments,
        String conclusion,
        String by,
        String printedName,
        OffsetDateTime at,
        String signature) {}
