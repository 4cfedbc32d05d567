package org.cellgmp.record.pdf;

/**
 * A file to which a bookmark or link leads, as written.
 *
 * @param destination name in that file, or its page counted from 1; null for its beginning
 */
public record PdfTarget(String path, String destination) {}
