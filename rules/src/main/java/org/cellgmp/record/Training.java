package org.cellgmp.record;

import java.time.LocalDate;

/**
 * One training of a person. China GMP (2010) Art. 27; 21 CFR 211.25.
 *
 * @param kind initial, periodic, change or requalification
 * @param assessment how it was examined; @param result passed or failed; @param dueOn day by which it is to be repeated
 */
public record Training(
        String subject,
        String document,
        String edition,
        String kind,
        LocalDate completedOn,
        LocalDate dueOn,
        String hours,
        String trainer,
        String assessment,
        String result) {}
