package org.cellgmp.record;

/**
 * A size of batch that the process is approved for. China GMP (2010) Art. 168.
 */
public record ApprovedSize(String name, Quantity lowest, Quantity highest, String containers) {}
