package org.cellgmp.criterion.fact;

/** A heading element. @param bare whether no leaf stands below it; @param innermost whether no heading stands below it */
public record HeadingFact(String place, String role, String element, boolean bare, boolean innermost) {}
