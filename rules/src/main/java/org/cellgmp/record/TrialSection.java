package org.cellgmp.record;

/**
 * A section of the protocol document as text; a long one in several parts.
 *
 * @param text without layout, at most 30,000 characters
 */
public record TrialSection(String number, String title, String text) {}
