package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One in-process control or culture-day observation. China GMP (2010) Art. 175(7).
 */
public record InProcessTest(
        String stepNumber,
        String test,
        String method,
        OffsetDateTime at,
        String result,
        String uom,
        String low,
        String high,
        String performedBy,
        String reviewedBy,
        String eventId) {}
