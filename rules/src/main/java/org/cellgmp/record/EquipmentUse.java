package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One piece of equipment used on the batch. China GMP (2010) Art. 83, 94, 175(6); 21 CFR 211.68, 211.182.
 *
 * @param calibrationDue last day on which the calibration is valid
 * @param status qualified, out-of-service and so on, as recorded at use
 * @param cleaningStatus clean, single-use or due
 * @param qualifiedParameter parameter that matters here, with the range in which the equipment is qualified for it
 */
public record EquipmentUse(
        String stepNumber,
        String equipmentId,
        String name,
        LocalDate calibrationDue,
        String status,
        String cleaningStatus,
        OffsetDateTime usedFrom,
        OffsetDateTime usedUntil,
        String qualifiedParameter,
        String qualifiedLow,
        String qualifiedHigh,
        String qualifiedUom) {
    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public EquipmentUse(
            String stepNumber,
            String equipmentId,
            String name,
            LocalDate calibrationDue,
            String status,
            String cleaningStatus,
            OffsetDateTime usedFrom,
            OffsetDateTime usedUntil) {
        this(
                stepNumber,
                equipmentId,
                name,
                calibrationDue,
                status,
                cleaningStatus,
                usedFrom,
                usedUntil,
                null,
                null,
                null,
                null);
    }
}
