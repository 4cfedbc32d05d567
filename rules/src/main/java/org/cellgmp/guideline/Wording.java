package org.cellgmp.guideline;

/** The same words in English and Chinese; places are written {component}. */
public record Wording(String english, String chinese) {}
