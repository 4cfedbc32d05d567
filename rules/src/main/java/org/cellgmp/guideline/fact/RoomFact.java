package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * A room in which the batch was handled.
 *
 * @param pascal lowest pressure difference recorded against the next lower grade
 * @param minutesClearedAfterStart from the start of the first step in the room to line clearance; positive if cleared late
 */
@Section("/rooms")
public record RoomFact(
        Address address,
        String roomId,
        @From({"grade"}) String grade,
        String background,
        @From({"isolator"}) Boolean closedIsolator,
        @From({"differentialPressure"}) BigDecimal pascal,
        String lineClearanceBy,
        OffsetDateTime lineClearanceAt,
        @From({"lineClearanceAt"}) BigDecimal minutesClearedAfterStart)
        implements Fact {}
