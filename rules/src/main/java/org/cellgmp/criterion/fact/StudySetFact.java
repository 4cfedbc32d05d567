package org.cellgmp.criterion.fact;

/** The datasets of one kind of one study. @param kind {@code tabulation} or {@code analysis} @param lacking names of what belongs with them */
public record StudySetFact(String place, String study, String kind, String lacking) {}
