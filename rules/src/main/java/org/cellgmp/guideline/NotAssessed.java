package org.cellgmp.guideline;

/**
 * A rule that could not speak because what it looks at is not recorded; never reads as conforming.
 *
 * @param address the place that is absent or unreadable
 */
public record NotAssessed(String rule, String address, String why, String whyChinese) {}
