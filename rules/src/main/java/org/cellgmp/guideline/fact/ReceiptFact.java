package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * Transport of the starting cells and the decision to process them.
 *
 * @param degreesOutside how far the logged extremes lie outside the lane's limits, degrees; zero or negative if inside
 * @param minutesOverTransport journey from the end of collection to receipt, less the longest allowed
 * @param minutesReleasedAfterStart from the start of the first step to the release of the material; negative if before
 */
@Section("/receipt")
public record ReceiptFact(
        Address address,
        @From({"containerId", "/collection/containerId"}) Boolean sameContainer,
        String containerId,
        Boolean packageIntact,
        Boolean labelMatches,
        @From({"lowestTemperature/value"}) String lowest,
        @From({"highestTemperature/value"}) String highest,

        @From({"lowestTemperature", "highestTemperature", "lowerTemperatureLimit", "upperTemperatureLimit"})
        BigDecimal degreesOutside,

        @From({"receivedAt", "longestTransport", "/collection/end"})
        BigDecimal minutesOverTransport,

        String releaseDecision,
        String releasedBy,
        OffsetDateTime releasedAt,
        @From({"releasedAt", "/steps/0/start"}) BigDecimal minutesReleasedAfterStart)
        implements Fact {}
