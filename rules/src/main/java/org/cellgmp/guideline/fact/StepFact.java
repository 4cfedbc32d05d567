package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One step as executed.
 *
 * @param roomGrade grade of the room named, from the record's rooms
 * @param minutesBeforePrevious how long before the start of the step written above it this one starts; negative in order
 * @param elsewhere number of a step that the same person performs at the same time in another room; null if none
 * @param durationMinutes from start to end; @param longestMinutes allowed
 * @param holdMinutes recorded, or from the end of the step before to the start; @param holdLimitMinutes validated
 * @param particlesMonitored true if the room has a particle count in operation for this step or within its time
 * @param viableMonitored the same for air, plates or gloves
 */
@Section("/steps")
public record StepFact(
        Address address,
        String number,
        String name,
        String openness,
        String roomId,
        @From({"roomId"}) String roomGrade,
        OffsetDateTime start,
        @From({"end"}) OffsetDateTime finish,
        String performedBy,
        String verifiedBy,
        String stageResponsible,
        @From({"start"}) BigDecimal minutesBeforePrevious,
        @From({"start", "end", "roomId", "performedBy"}) String elsewhere,
        @From({"start", "end"}) BigDecimal durationMinutes,
        @From({"longestDuration"}) BigDecimal longestMinutes,
        @From({"holdTime", "start"}) BigDecimal holdMinutes,
        @From({"holdLimit"}) BigDecimal holdLimitMinutes,
        @From({"roomId", "start", "end"}) Boolean particlesMonitored,
        @From({"roomId", "start", "end"}) Boolean viableMonitored)
        implements Fact {}
