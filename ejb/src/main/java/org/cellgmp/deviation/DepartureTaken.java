package org.cellgmp.deviation;

/** Fired in the same transaction when a deviation takes up a departure. @param key of the departure; @param deviation number */
public record DepartureTaken(String key, String deviation) {}
