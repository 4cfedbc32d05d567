package org.cellgmp.guideline;

/** A rule that has nothing to say about this record, and why: outside its scope, not yet in force, or no place it is meant for. */
public record NotApplicable(String rule, String why, String whyChinese) {}
