package org.cellgmp.record;

import java.time.LocalDate;

/**
 * Whether a person gowns without contaminating the room. China GMP (2010) Annex 1; EU GMP Annex 1 (2022) ch. 7.
 *
 * @param grade entered; @param runs successful gownings in a row
 * @param highestCount highest count found on glove or gown, CFU per plate
 */
public record GowningQualification(
        String grade,
        LocalDate performedOn,
        LocalDate dueOn,
        String runs,
        String highestCount,
        String result,
        String assessedBy) {}
