package org.cellgmp.report;

import java.time.LocalDate;

/**
 * What a periodic product review is asked for.
 *
 * @param from first day; @param to last day, both at the site
 * @param evaluation what the quality unit makes of it; null if nobody wrote it yet
 * @param measures what is to be done; null if nobody wrote it yet
 * @param language en, zh or both
 */
public record ReviewOrder(
        String product, LocalDate from, LocalDate to, String evaluation, String measures, String language) {}
