package org.cellgmp.record;

import java.time.LocalDate;

/**
 * One stage of qualifying a piece of equipment. China GMP (2010) Art. 138 to 149 and its annex on qualification and validation (2015).
 *
 * @param stage URS, DQ, FAT, SAT, IQ, OQ, PQ, requalification or computerised-system
 * @param dueOn last day on which it holds; @param result passed, failed or conditional
 */
public record Qualification(
        String stage,
        String protocol,
        String report,
        LocalDate performedOn,
        LocalDate dueOn,
        String result,
        String performedBy,
        String approvedBy) {}
