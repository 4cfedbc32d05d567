package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One parameter of a step with what was reached and what was allowed. China GMP (2010) Art. 175(6).
 *
 * @param actual value as recorded; a number, a censored number, or words
 * @param low lower limit as recorded, included; @param high upper limit, included
 * @param critical true for a critical process parameter (ICH Q8)
 * @param eventId event of this record that explains a departure
 */
public record ProcessParameter(
        String name,
        String actual,
        String uom,
        String low,
        String high,
        Boolean critical,
        OffsetDateTime at,
        String eventId) {}
