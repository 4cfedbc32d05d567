package org.cellgmp.web.page;

/** One filter of a list, a link. @param count how many it would show; null if that was not counted */
public record Chip(String label, String href, boolean chosen, String count) {}
