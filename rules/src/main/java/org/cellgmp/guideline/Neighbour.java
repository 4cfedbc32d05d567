package org.cellgmp.guideline;

import java.time.OffsetDateTime;

/**
 * One step of a batch in a room at a known time. What another batch had beside it is told by such steps.
 *
 * @param address of the step, in the version of the batch record that tells it
 * @param batch number that people know the batch by; @param step number of the step, or its position if it has none
 * @param site where the room is; null if the record does not say
 * @param room number of the room, in capitals and without blanks around it
 * @param until never before {@code from}
 * @param open of the product during the step; null if the record does not say
 * @param infectious true if a donor test of the batch is reactive, false if all that matter are not; null if that cannot be told
 */
public record Neighbour(
        String address,
        String batch,
        String step,
        String site,
        String room,
        OffsetDateTime from,
        OffsetDateTime until,
        Boolean open,
        Boolean infectious) {}
