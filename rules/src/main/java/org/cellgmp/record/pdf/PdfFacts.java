package org.cellgmp.record.pdf;

import java.util.List;

/**
 * What a PDF is, as far as the regions ask; no verdict. Facts of one file never change, so they are kept by its digest and no
 * file is looked at twice.
 *
 * @param reader version of the program that looked: what it could not see, it did not say
 * @param reason why it is not {@link PdfState#READ}, a code of {@link PdfState}; null if it was
 * @param pages counted, not as the file claims
 * @param version as header and catalogue state it, for example {@code 1.7}
 * @param archival part and level of PDF/A that the file claims, for example {@code 2u}; null if it claims none
 * @param encrypted true also where it opens without a password
 * @param denied what the security settings withhold: print, change, copy, annotate, fill, extract, assemble, print-well
 * @param bookmarks counted at all levels
 * @param links counted on all pages
 * @param pageMode how the panel beside the page opens, as the file names it; null if it does not say
 * @param pageLayout as the file names it; null if it does not say
 * @param open where it opens; null if it does not say
 * @param linearised for fast web view, and not changed since
 * @param sizes of the pages, at most {@link #MOST_EXAMPLES}
 * @param form null if there is nothing to fill in
 * @param signed true if it bears a digital signature
 * @param traits what the regions ask to be absent or few, in the order of their kinds; none with a count of zero
 * @param targets files beside this one to which bookmarks and links lead, each once, at most {@link #MOST_TARGETS}
 * @param header version in its first line, which the catalogue may raise
 * @param titleShown whether the window is to show the document's title instead of the file's name; null if it has no title
 */
public record PdfFacts(
        String reader,
        PdfState state,
        String reason,
        String pages,
        String version,
        String archival,
        Boolean encrypted,
        List<String> denied,
        String bookmarks,
        String links,
        String pageMode,
        String pageLayout,
        PdfOpening open,
        Boolean linearised,
        List<PdfPageSize> sizes,
        PdfForm form,
        Boolean signed,
        List<PdfTrait> traits,
        List<PdfTarget> targets,
        String header,
        Boolean titleShown) {
    /** Spots told of one trait; more are only counted. */
    public static final int MOST_EXAMPLES = 10;

    public static final int MOST_TARGETS = 1_000;

    public PdfFacts {
        denied = denied == null ? List.of() : List.copyOf(denied);
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
        traits = traits == null ? List.of() : List.copyOf(traits);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /** Of a file that could not be looked into. */
    public static PdfFacts not(String reader, PdfState state, String reason) {
        return new PdfFacts(
                reader,
                state,
                reason,
                "0",
                null,
                null,
                state == PdfState.LOCKED,
                null,
                "0",
                "0",
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    public boolean wasRead() {
        return state == PdfState.READ;
    }

    public int pageCount() {
        return Integer.parseInt(pages);
    }

    public int bookmarkCount() {
        return Integer.parseInt(bookmarks);
    }

    public boolean has(PdfTraitKind kind) {
        return count(kind) > 0;
    }

    /** Zero if there is none. */
    public int count(PdfTraitKind kind) {
        return traits.stream()
                .filter(trait -> trait.kind() == kind)
                .mapToInt(trait -> Integer.parseInt(trait.count()))
                .sum();
    }

    /** The first of them. */
    public List<PdfSpot> spots(PdfTraitKind kind) {
        return traits.stream()
                .filter(trait -> trait.kind() == kind)
                .flatMap(trait -> trait.spots().stream())
                .toList();
    }
}
