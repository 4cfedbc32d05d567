package org.cellgmp.containment;

/**
 * What a person asks to hold.
 *
 * @param record number of the record of the thing; null if {@code thing} names it as recorded elsewhere
 * @param thing null with a record
 * @param event number of the quality event it comes from; null if there is none
 * @param passages releases standing on the thing that the person had seen
 */
public record HoldRequest(String record, Thing thing, String reason, String event, int passages) {}
