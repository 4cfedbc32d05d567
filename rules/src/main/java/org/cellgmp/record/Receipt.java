package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Transport of the starting cells to the site and the decision to process them. CFDI (2022) ch. VII.
 *
 * @param lowestTemperature lowest logged; @param highestTemperature highest logged; limits as set for the lane
 * @param releaseDecision released or rejected
 * @param temperatures what the logger wrote on the way, where it was read
 */
public record Receipt(
        String containerId,
        String loggerId,
        OffsetDateTime receivedAt,
        Boolean packageIntact,
        Boolean labelMatches,
        Quantity lowestTemperature,
        Quantity highestTemperature,
        Quantity lowerTemperatureLimit,
        Quantity upperTemperatureLimit,
        Quantity longestTransport,
        String releaseDecision,
        String releasedBy,
        OffsetDateTime releasedAt,
        List<SeriesPoint> temperatures) {
    public Receipt {
        temperatures = temperatures == null ? List.of() : List.copyOf(temperatures);
    }
}
