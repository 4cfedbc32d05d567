package org.cellgmp.record;

/**
 * Range in which a piece of equipment is qualified for one parameter. China GMP (2010) Art. 83; 21 CFR 211.68.
 *
 * @param low lowest qualified value, included; @param high highest, included
 */
public record QualifiedRange(String parameter, String low, String high, String uom) {}
