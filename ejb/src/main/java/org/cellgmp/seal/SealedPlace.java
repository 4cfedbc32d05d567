package org.cellgmp.seal;

/** @param place of the event, from 0; @param sealedBy the first checkpoint above it */
public record SealedPlace(long place, Checkpoint sealedBy) {}
