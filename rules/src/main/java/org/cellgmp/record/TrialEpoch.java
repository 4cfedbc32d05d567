package org.cellgmp.record;

/**
 * A part of a trial in time: screening, treatment, follow-up.
 */
public record TrialEpoch(String name, String type, String description, String sourceId) {}
