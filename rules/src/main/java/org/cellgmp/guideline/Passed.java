package org.cellgmp.guideline;

/**
 * A rule that looked and found nothing.
 *
 * @param places how many places it looked at, decimal digits
 */
public record Passed(String rule, String places) {}
