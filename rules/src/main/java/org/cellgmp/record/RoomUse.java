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
        List<SeriesPoint> pressures) {
    public RoomUse {
        monitoring = monitoring == null ? List.of() : List.copyOf(monitoring);
        pressures = pressures == null ? List.of() : List.copyOf(pressures);
    }
}
