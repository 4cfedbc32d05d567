package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * A step in its room, seen with what other batches had in that room at the same time. Minutes are those of the longest time that the
 * step shared with one of another batch, 0 if it shared none; null if that cannot be told.
 *
 * @param finish null also if it lies before the start or more than a year after it: then it is a slip of the pen and tells no time
 * @param assessment number of the approved assessment that allows several batches in closed systems in the room
 * @param openMinutes where this step or the other was open; @param openBeside the others
 * @param closedMinutes where both were closed; @param closedBeside the others
 * @param infectiousMinutes where a donor test of this batch or of the other was reactive; @param infectiousBeside the others
 */
@Section("/steps")
public record SharedRoomFact(
        Address address,
        String number,
        String roomId,
        OffsetDateTime start,
        @From({"end"}) OffsetDateTime finish,
        @From({"/rooms/*/sharedUseAssessment"}) String assessment,
        @From({"openness", "roomId", "start", "end"}) BigDecimal openMinutes,
        @From({"openness", "roomId", "start", "end"}) StepsBeside openBeside,
        @From({"openness", "roomId", "start", "end"}) BigDecimal closedMinutes,
        @From({"openness", "roomId", "start", "end"}) StepsBeside closedBeside,

        @From({"roomId", "start", "end", "/collection/donorTests/*/marker", "/collection/donorTests/*/result"})
        BigDecimal infectiousMinutes,

        @From({"roomId", "start", "end", "/collection/donorTests/*/marker", "/collection/donorTests/*/result"})
        StepsBeside infectiousBeside)
        implements Fact {}
