package org.cellgmp.record;

/**
 * Longest time a stage may take or wait. CFDI (2022) ch. IX.
 */
public record HoldTime(String stage, Quantity limit, String condition, String validation) {}
