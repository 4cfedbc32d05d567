package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Something out of the ordinary that the record itself tells: an exception, a deviation, an alarm, a change or a comment.
 *
 * @param kind exception, deviation, alarm, change or comment
 * @param risk as recorded in the source; @param status open, closed and so on, as recorded
 * @param reference step number or source id that the event is about; for a comment the event it comments on
 * @param deviationNumber number of the deviation the site opened for it
 */
public record BatchEvent(
        String id,
        String kind,
        String category,
        OffsetDateTime at,
        String text,
        String risk,
        String status,
        List<String> persons,
        String reference,
        String deviationNumber,
        String sourceSystem) {
    public BatchEvent {
        persons = persons == null ? List.of() : List.copyOf(persons);
    }
}
