package org.cellgmp.criterion.fact;

/** A heading of the regional module 1, used or not. @param leaves of this sequence directly at it */
public record ContentFact(String place, String element, boolean held, int leaves) {}
