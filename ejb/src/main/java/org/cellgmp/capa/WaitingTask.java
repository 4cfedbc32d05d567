package org.cellgmp.capa;

import java.time.LocalDate;

/**
 * Something about a CAPA or a change that waits for somebody.
 *
 * @param part id of the action or extension; null if it is about the whole
 * @param owner account; null if it waits for the quality unit
 * @param dueOn null if it has no day of its own; @param escalation steps of the site's table that it is past
 */
public record WaitingTask(
        String number, String title, Kind kind, String part, String owner, LocalDate dueOn, int escalation) {
    /** What is to be done. */
    public enum Kind {
        ACTION,
        VERIFICATION,
        PLAN,
        EXTENSION,
        CONFIRMATION,
        ASSESSMENT,
        VERDICT
    }
}
