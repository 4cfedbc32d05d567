package org.cellgmp.web.page;

import java.time.LocalDate;

/**
 * One line of the worklist.
 *
 * @param reason why it is here, in one phrase; @param clause the clause that makes it so, null if none
 * @param due last day on which it is in time, at the site; null if it has none
 */
public record Task(Tone tone, String number, String title, String href, String reason, String clause, LocalDate due) {}
