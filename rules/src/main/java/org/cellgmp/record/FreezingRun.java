package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Controlled-rate freezing of the filled containers. CDE stem-cell guideline (2023).
 *
 * @param curveFile file name or SHA-256 of the recorded curve; @param curve its points, where they were read
 */
public record FreezingRun(
        String programId,
        String equipmentId,
        String curveFile,
        OffsetDateTime start,
        OffsetDateTime end,
        String performedBy,
        String verifiedBy,
        List<SeriesPoint> curve) {
    public FreezingRun {
        curve = curve == null ? List.of() : List.copyOf(curve);
    }
}
