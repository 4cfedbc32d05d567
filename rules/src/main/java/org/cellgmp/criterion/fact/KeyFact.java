package org.cellgmp.criterion.fact;

/** An attribute by which repeated headings are told apart. @param absent or blank; @param edges whether a blank begins or ends it */
public record KeyFact(String place, String element, String key, boolean required, boolean absent, boolean edges) {}
