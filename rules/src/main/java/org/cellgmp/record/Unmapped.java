package org.cellgmp.record;

/**
 * Something in the source file for which this vocabulary has no place: listed, not dropped.
 *
 * @param path place in the source, e.g. an XPath or sheet and cell
 * @param text what stands there, at most 2,000 characters
 */
public record Unmapped(String path, String text) {}
