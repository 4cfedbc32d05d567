package org.cellgmp.record.journey;

import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One event of the journey.
 *
 * @param at when it happened or began; null if that was not recorded
 * @param until when it ended; null for an event without length, or if not recorded
 * @param what as recorded: the step, the container, the label version
 * @param from who handed over, or who did it; @param to who received, or who confirmed
 * @param identifier that was scanned or that the container bears, as recorded
 * @param reading temperature, count or decision, as recorded
 * @param address of the datum in its record
 */
public record Waypoint(
        Sort sort,
        OffsetDateTime at,
        OffsetDateTime until,
        String what,
        String place,
        String from,
        String to,
        String identifier,
        String reading,
        Address address) {

    /** What kind of event; decides the lane of the picture. */
    public enum Sort {
        COLLECTION(Lane.CONTAINER),
        HAND_OVER(Lane.CUSTODY),
        DISPATCH(Lane.CUSTODY),
        RECEIPT(Lane.CONTAINER),
        ACCEPTANCE(Lane.CONTAINER),
        SCAN(Lane.IDENTITY),
        STEP(Lane.PROCESS),
        LABELS(Lane.IDENTITY),
        ARRIVAL(Lane.CUSTODY),
        STORAGE(Lane.CONTAINER),
        INFUSION(Lane.PROCESS);

        private final Lane lane;

        Sort(Lane lane) {
            this.lane = lane;
        }

        public Lane lane() {
            return lane;
        }
    }

    /** The lanes of the picture, from above. */
    public enum Lane {
        CUSTODY,
        CONTAINER,
        IDENTITY,
        PROCESS
    }
}
