package org.cellgmp.record;

/**
 * Yield of a stage against theory. China GMP (2010) Art. 187; 21 CFR 211.103.
 *
 * @param lowPercent lowest accepted, percent of theoretical; @param highPercent highest accepted
 * @param balancePercent all that is accounted for, samples and losses included, percent of what was put in, as recorded
 */
public record YieldFigure(
        String stage,
        String theoretical,
        String actual,
        String uom,
        String lowPercent,
        String highPercent,
        String performedBy,
        String verifiedBy,
        String balancePercent) {}
