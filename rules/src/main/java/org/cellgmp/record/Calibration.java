package org.cellgmp.record;

import java.time.LocalDate;

/**
 * One calibration of one measured quantity. China GMP (2010) Art. 90 to 94; 21 CFR 211.68, 211.160(b)(4).
 *
 * @param standard reference standard, with its traceability; @param asFound error before adjustment; @param asLeft error after
 * @param tolerance largest error allowed; @param dueOn last day on which it is valid
 */
public record Calibration(
        String parameter,
        LocalDate performedOn,
        LocalDate dueOn,
        String standard,
        String asFound,
        String asLeft,
        String tolerance,
        String uom,
        String result,
        String certificate,
        String performedBy,
        String reviewedBy) {}
