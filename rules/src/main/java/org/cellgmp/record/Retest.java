package org.cellgmp.record;

import java.time.LocalDate;

/**
 * One retest of a lot. China GMP (2010) Art. 113, 114; 21 CFR 211.87.
 *
 * @param extendedTo day up to which it may be used after it
 */
public record Retest(
        LocalDate testedOn,
        String result,
        LocalDate extendedTo,
        String performedBy,
        String approvedBy,
        String report) {}
