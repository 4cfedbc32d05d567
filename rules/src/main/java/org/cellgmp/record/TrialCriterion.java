package org.cellgmp.record;

/**
 * A condition for or against taking part.
 *
 * @param number as in the protocol, or its place among its like
 * @param kind inclusion or exclusion
 */
public record TrialCriterion(String number, String kind, String text, String sourceId) {}
