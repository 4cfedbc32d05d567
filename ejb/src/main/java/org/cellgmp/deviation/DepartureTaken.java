package org.cellgmp.deviation;

/**
 * Fired in the same transaction when a deviation takes up a departure.
 *
 * @param key of the departure
 * @param batch number of the batch record it stands in; null if it is about another record
 * @param deviation number
 */
public record DepartureTaken(String key, String batch, String deviation) {}
