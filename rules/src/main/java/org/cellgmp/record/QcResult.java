package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One laboratory result on the batch. China GMP (2010) Art. 223; 21 CFR 211.194.
 *
 * @param status final, interim or pending
 * @param dueOn day by which a pending result is expected
 */
public record QcResult(
        String test,
        String method,
        String methodVersion,
        OffsetDateTime sampledAt,
        OffsetDateTime testedAt,
        String result,
        String uom,
        String status,
        LocalDate dueOn,
        String testedBy,
        String reviewedBy,
        OffsetDateTime reviewedAt,
        String laboratory,
        String eventId) {}
