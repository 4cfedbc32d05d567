package org.cellgmp.seal;

/** A check of the trail with the number under which it is kept. @param job that made it */
public record KeptCheck(long number, String job, SealReport report) {}
