package org.cellgmp.record;

/**
 * What a trial is to find out.
 *
 * @param number as in the protocol or the source
 * @param level primary, secondary or exploratory
 */
public record TrialObjective(String number, String level, String text, String description) {}
