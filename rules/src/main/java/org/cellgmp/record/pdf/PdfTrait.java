package org.cellgmp.record.pdf;

import java.util.List;

/** @param spots the first {@link PdfFacts#MOST_EXAMPLES} of them, in the order of the file */
public record PdfTrait(PdfTraitKind kind, String count, List<PdfSpot> spots) {
    public PdfTrait {
        spots = spots == null ? List.of() : List.copyOf(spots);
    }
}
