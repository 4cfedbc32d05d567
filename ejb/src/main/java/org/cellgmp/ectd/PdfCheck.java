package org.cellgmp.ectd;

import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfState;
import org.cellgmp.record.pdf.PdfTraitKind;

/** What the regions ask of a PDF, judged by its facts. */
final class PdfCheck {
    /** More pages than this want bookmarks (CDE 6.23). */
    static final int PAGES_WITHOUT_BOOKMARKS = 5;

    private static final int FONTS_TOLD = 5;

    private PdfCheck() {}

    /** @param formOrLiterature exempt from the wish for bookmarks and against security settings */
    static void check(PdfFacts facts, String path, boolean formOrLiterature, FindingList findings) {
        if (facts.state() == PdfState.LOCKED) {
            findings.add("pdf.password", path, path);
            return;
        }
        if (!facts.wasRead()) {
            findings.add("pdf.unreadable", path, path, facts.reason());
            return;
        }
        if (facts.encrypted() && !formOrLiterature) findings.add("pdf.security", path, path);
        if (!facts.version().matches("1\\.[4-7]")) findings.add("pdf.version", path, path, facts.version());
        if (facts.pageCount() > PAGES_WITHOUT_BOOKMARKS && facts.bookmarkCount() == 0 && !formOrLiterature)
            findings.add("pdf.bookmarks", path, path, facts.pages());
        if (facts.has(PdfTraitKind.JAVASCRIPT)
                || facts.has(PdfTraitKind.MEDIA)
                || facts.has(PdfTraitKind.THREE_DIMENSIONAL)) findings.add("pdf.javascript", path, path);
        if (facts.has(PdfTraitKind.ATTACHMENT)) findings.add("pdf.attachment", path, path);
        if (!formOrLiterature)
            for (var kind : new PdfTraitKind[] {PdfTraitKind.LINK_EXTERNAL, PdfTraitKind.BOOKMARK_EXTERNAL})
                facts.spots(kind).stream()
                        .limit(1)
                        .forEach(spot -> findings.add("pdf.external-link", path, path, spot.name()));
        facts.spots(PdfTraitKind.FONT_NOT_EMBEDDED).stream()
                .limit(FONTS_TOLD)
                .forEach(spot -> findings.add("pdf.font", path, path, spot.name()));
        // A single page without text may be a picture; a file without any is a scan.
        if (facts.count(PdfTraitKind.PAGE_WITHOUT_TEXT) == facts.pageCount()) findings.add("pdf.no-text", path, path);
    }
}
