package org.cellgmp.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.cellgmp.audit.EventView;

/**
 * One moment of a timeline.
 *
 * @param at order of the timeline
 * @param told as recorded, with its offset; null for an event of the trail
 * @param address where the record tells it; null for an event of the trail
 * @param sort what the record tells of; null for an event of the trail
 * @param words what happened, as recorded; null for an event of the trail
 * @param event of the trail; null for what a record tells
 */
public record Happened(
        Instant at, OffsetDateTime told, String address, Sort sort, String words, String who, EventView event) {
    /** What a record tells of. */
    public enum Sort {
        OCCURRED,
        DISCOVERED,
        AWARE,
        EVENT,
        STEP_BEGUN,
        STEP_ENDED,
        READING,
        TEST,
        MATERIAL,
        EQUIPMENT
    }
}
