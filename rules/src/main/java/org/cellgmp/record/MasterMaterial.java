package org.cellgmp.record;

/**
 * One line of the formula. China GMP (2010) Art. 170(2); 21 CFR 211.186(b)(2) to (4).
 *
 * @param role input, intermediate or output
 * @param stepNumber step that uses or makes it; null if it is not said
 * @param amount for the batch size of the record
 * @param tolerancePercent allowed departure, percent of the amount
 * @param sourceId identifier of the line in the source
 */
public record MasterMaterial(
        String role,
        String stepNumber,
        String materialCode,
        String name,
        Quantity amount,
        String tolerancePercent,
        String order,
        String sourceId) {}
