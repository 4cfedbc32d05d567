package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * A signature that stands in the source record.
 *
 * @param minutesBeforeAct from signing to the end of the step or the time of the event signed; positive if signed too early
 */
@Section("/signatures")
public record SignatureFact(
        Address address,
        @From({"id"}) String signatureId,
        String meaning,
        String signedBy,
        OffsetDateTime at,
        String reference,
        @From({"at", "reference"}) BigDecimal minutesBeforeAct)
        implements Fact {}
