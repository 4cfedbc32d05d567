package org.cellgmp.criterion.fact;

/** A tag or category of a study tagging file. @param kind {@code file-tag} or the name of the category; @param known to the list of values */
public record StudyWordFact(String place, String kind, String word, boolean known) {}
