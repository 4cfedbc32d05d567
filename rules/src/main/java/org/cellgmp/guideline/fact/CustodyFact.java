package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One hand-over, seen with the hand-over of the same thing before it.
 *
 * @param minutesSincePrevious null at the first hand-over; @param previousReceivedBy who should hold it now
 */
@Section("/identity/custody")
public record CustodyFact(
        Address address,
        String what,
        OffsetDateTime at,
        @From({"at"}) BigDecimal minutesSincePrevious,
        String handedOverBy,
        String receivedBy,
        @From({"receivedBy"}) String previousReceivedBy)
        implements Fact {}
