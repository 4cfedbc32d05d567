package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One sample that was taken from the batch. China GMP (2010) Art. 222.
 */
public record TakenSample(
        String sampleId,
        String type,
        String stepNumber,
        Quantity quantity,
        String takenBy,
        OffsetDateTime takenAt,
        String destination) {}
