package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Transport of the product to where it is used. China GMP (2010), annex on qualification and validation (2015), Art. 34 to 37.
 *
 * @param lane qualified route; limits as set for the lane
 */
public record Dispatch(
        String carrier,
        String containerId,
        String lane,
        String loggerId,
        OffsetDateTime packedAt,
        String packedBy,
        OffsetDateTime handedOverAt,
        OffsetDateTime deliveredAt,
        String receivedBy,
        Quantity lowestTemperature,
        Quantity highestTemperature,
        Quantity lowerTemperatureLimit,
        Quantity upperTemperatureLimit,
        List<SeriesPoint> temperatures) {
    public Dispatch {
        temperatures = temperatures == null ? List.of() : List.copyOf(temperatures);
    }
}
