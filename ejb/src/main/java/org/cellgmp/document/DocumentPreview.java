package org.cellgmp.document;

/**
 * What a document will say, before it is made or as it was made.
 *
 * @param html blocks without script or style; each figure links to its cell
 * @param figures printed figures that have an address
 */
public record DocumentPreview(String title, String html, int figures) {}
