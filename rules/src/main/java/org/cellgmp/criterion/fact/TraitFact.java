package org.cellgmp.criterion.fact;

/** What the regions ask to be absent from a PDF. @param kind name of a PdfTraitKind @param spots the first places, in words */
public record TraitFact(String place, boolean exempt, boolean form, String kind, int count, String spots) {}
