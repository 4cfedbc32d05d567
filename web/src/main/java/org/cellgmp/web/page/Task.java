package org.cellgmp.web.page;

import java.time.LocalDate;

/**
 * One line of the worklist.
 *
 * @param reason why it is here, in one phrase; @param clause the clause that makes it so, null if none
 * @param key by which the row is picked: its number, and the part it is about after a colon; null if it cannot be picked
 * @param due last day on which it is in time, at the site; null if it has none
 */
public record Task(
        Tone tone, String number, String title, String href, String reason, String clause, LocalDate due, String key) {
    /** One that cannot be picked. */
    public Task(Tone tone, String number, String title, String href, String reason, String clause, LocalDate due) {
        this(tone, number, title, href, reason, clause, due, null);
    }
}
