package org.cellgmp.writing;

/** A form printed on its sample, as a page. */
public record FormPreview(String title, String html) {}
