package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One laboratory result on the batch. China GMP (2010) Art. 223; 21 CFR 211.194.
 *
 * @param status final, interim or pending
 * @param dueOn day by which a pending result is expected
 * @param low lower limit as the record itself states it, included; @param high upper limit, included
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
        String eventId,
        String low,
        String high) {
    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public QcResult(
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
            String eventId) {
        this(
                test,
                method,
                methodVersion,
                sampledAt,
                testedAt,
                result,
                uom,
                status,
                dueOn,
                testedBy,
                reviewedBy,
                reviewedAt,
                laboratory,
                eventId,
                null,
                null);
    }
}
