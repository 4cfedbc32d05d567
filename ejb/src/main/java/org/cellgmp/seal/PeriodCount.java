package org.cellgmp.seal;

/**
 * What the trail has of a period.
 *
 * @param events that happened in it
 * @param waiting those among them that no checkpoint covers yet
 * @param size of the last checkpoint, which is that of a pack written now; 0 if nothing is sealed
 */
public record PeriodCount(long events, long waiting, long size) {}
