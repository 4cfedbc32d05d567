package org.cellgmp.web.page;

/**
 * One thing wrong with what was sent, shown by component {@code problems}.
 *
 * @param place line, sheet and cell, or name of the field; null if it concerns the whole
 * @param anchor id of the form field on the page, so that the place can be a link; null if there is none
 * @param remedy null if the message says enough
 */
public record Complaint(String place, String anchor, String message, String remedy) {}
