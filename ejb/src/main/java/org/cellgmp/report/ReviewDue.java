package org.cellgmp.report;

import java.time.LocalDate;

/**
 * When a product is to be reviewed next.
 *
 * @param since last day that an approved review covers, or the day on which its first batch record was kept
 * @param due a year later: the last day of the period that is to be reviewed; @param review number of the approved one, null if there is none
 * @param open number of one that is being prepared, null if there is none; @param overdue true if the period is over and nothing approved covers it
 */
public record ReviewDue(String product, LocalDate since, LocalDate due, String review, String open, boolean overdue) {}
