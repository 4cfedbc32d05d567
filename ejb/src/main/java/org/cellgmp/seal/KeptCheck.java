package org.cellgmp.seal;

/** A check of the trail under its number. @param position in the row of checks; @param job that made it */
public record KeptCheck(long position, String number, String job, SealReport report) {}
