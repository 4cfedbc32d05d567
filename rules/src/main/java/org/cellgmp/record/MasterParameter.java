package org.cellgmp.record;

/**
 * One parameter with its set point and limits. China GMP (2010) Art. 170(4); ICH Q8.
 *
 * @param target set point as written
 * @param low lower limit as written, included unless it carries a sign; @param high upper limit likewise
 * @param critical true for a critical process parameter
 * @param definition entry of a dictionary that says what is measured, e.g. an ECLASS or QUDT identifier
 */
public record MasterParameter(
        String name,
        String target,
        String uom,
        String low,
        String high,
        Boolean critical,
        String definition,
        String sourceId) {}
