package org.cellgmp.record.pdf;

/**
 * What happens when the file is opened.
 *
 * @param action as the file names it, {@code GoTo} for a plain destination
 * @param page counted from 1; null if it goes to none
 * @param zoom {@code inherit}, {@code fit} in any form, or a factor
 */
public record PdfOpening(String action, String page, String zoom) {}
