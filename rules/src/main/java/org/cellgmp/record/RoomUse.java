package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A room in which the batch was handled, with its monitoring. China GMP (2010) Art. 48, Annex 1; EU GMP Annex 1 (2022).
 *
 * @param grade A, B, C or D of the zone where the work was done
 * @param background grade of the room around it, e.g. B around A; null if none
 * @param differentialPressure lowest recorded against the adjacent lower grade, Pa
 * @param isolator true if the grade A zone is a closed isolator
 * @param pressures differences over the time of use, Pa, where they were read
 * @param sharedUseAssessment number of the approved assessment that allows several batches in closed systems in the room at one time
 */
public record RoomUse(
        String roomId,
        String grade,
        String background,
        Boolean isolator,
        Quantity differentialPressure,
        String lineClearanceBy,
        OffsetDateTime lineClearanceAt,
        List<MonitoringResult> monitoring,
        String lineClearanceVerifiedBy,
        List<SeriesPoint> pressures,
        String sharedUseAssessment) {
    public RoomUse {
        monitoring = monitoring == null ? List.of() : List.copyOf(monitoring);
        pressures = pressures == null ? List.of() : List.copyOf(pressures);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public RoomUse(
            String roomId,
            String grade,
            String background,
            Boolean isolator,
            Quantity differentialPressure,
            String lineClearanceBy,
            OffsetDateTime lineClearanceAt,
            List<MonitoringResult> monitoring,
            String lineClearanceVerifiedBy,
            List<SeriesPoint> pressures) {
        this(
                roomId,
                grade,
                background,
                isolator,
                differentialPressure,
                lineClearanceBy,
                lineClearanceAt,
                monitoring,
                lineClearanceVerifiedBy,
                pressures,
                null);
    }
}
