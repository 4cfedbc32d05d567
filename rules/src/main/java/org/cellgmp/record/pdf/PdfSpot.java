package org.cellgmp.record.pdf;

/**
 * @param page counted from 1; null for what stands on no page
 * @param name title of the bookmark, target of the link, font or attachment; at most 200 characters; null if there is none
 */
public record PdfSpot(String page, String name) {}
