package org.cellgmp.fieldaction;

import java.time.OffsetDateTime;

/**
 * A clock of a field action.
 *
 * @param startedAt null while its legal start is not known; then it has no due time
 * @param calendarEdition of the site's calendar that working days were counted by; null for clocks in hours or calendar days
 * @param holidays that did not count, with their days; null if there are none
 * @param told null until what it asks for went out
 */
public record ClockView(
        long id,
        ClockLine line,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt,
        Integer calendarEdition,
        String holidays,
        Told told) {
    /** @param to whom, with the address; @param what was sent, e.g. the file and its reference */
    public record Told(
            String to,
            String what,
            OffsetDateTime sentAt,
            String by,
            String printedName,
            OffsetDateTime at,
            String signature) {}

    public boolean runs() {
        return startedAt != null && told == null;
    }

    public boolean overdue(OffsetDateTime now) {
        return runs() && now.isAfter(dueAt);
    }

    /** Told after it was due. */
    public boolean late() {
        return told != null && dueAt != null && told.sentAt().isAfter(dueAt);
    }
}
