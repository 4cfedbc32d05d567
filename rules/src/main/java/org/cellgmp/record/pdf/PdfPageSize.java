package org.cellgmp.record.pdf;

/** @param width and @param height in points of 1/72 inch, as shown, rounded; @param pages of that size; @param first of them */
public record PdfPageSize(String width, String height, String pages, String first) {}
