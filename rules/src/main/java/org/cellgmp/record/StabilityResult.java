package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One result at one time point.
 *
 * @param condition name of the condition; @param timePoint planned age, e.g. 3 mo or 90 d
 * @param pulledAt when the sample was taken out
 */
public record StabilityResult(
        String condition,
        Quantity timePoint,
        OffsetDateTime pulledAt,
        OffsetDateTime testedAt,
        String test,
        String method,
        String methodVersion,
        String criterion,
        String result,
        String uom,
        String testedBy,
        String reviewedBy,
        String laboratory,
        String eventId) {}
