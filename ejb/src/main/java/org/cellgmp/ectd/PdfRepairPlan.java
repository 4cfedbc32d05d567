package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfForm;
import org.cellgmp.record.pdf.PdfTraitKind;

/**
 * What would be put right in a PDF. Source: FDA PDF Specifications 4.1; CDE eCTD validation criteria 6.8, 6.15, 6.16, 6.20.
 *
 * @param mends in the order of their kinds; none if it is to be left as it is
 * @param untouched why nothing may be changed in it: {@code unreadable}, {@code encrypted}, {@code signed} or {@code form}, which a
 *     program in the file lays out; null if something may
 * @param endsFastWebView whether it would no longer be arranged for fast web view, which no region requires
 */
public record PdfRepairPlan(List<Mend> mends, String untouched, boolean endsFastWebView) {
    /** From here on a version is taken by all regions. */
    static final String EARLIEST_VERSION = "1.4";

    /** @param count of the places; @param before as the file has it now; null where the count says it all */
    public record Mend(PdfMend kind, int count, String before) {}

    public PdfRepairPlan {
        mends = List.copyOf(mends);
    }

    public static PdfRepairPlan of(PdfFacts pdf) {
        var untouched = untouched(pdf);
        var mends = untouched == null ? mends(pdf) : List.<Mend>of();
        return new PdfRepairPlan(mends, untouched, !mends.isEmpty() && pdf.linearised());
    }

    public boolean has(PdfMend kind) {
        return mends.stream().anyMatch(mend -> mend.kind() == kind);
    }

    private static String untouched(PdfFacts pdf) {
        if (!pdf.wasRead()) return "unreadable";
        if (pdf.encrypted()) return "encrypted";
        if (pdf.signed()) return "signed";
        return pdf.form() == PdfForm.XFA ? "form" : null;
    }

    private static List<Mend> mends(PdfFacts pdf) {
        var mends = new ArrayList<Mend>();
        zoom(pdf, PdfTraitKind.BOOKMARK_ZOOM, PdfMend.BOOKMARK_ZOOM, mends);
        zoom(pdf, PdfTraitKind.LINK_ZOOM, PdfMend.LINK_ZOOM, mends);
        if (pdf.bookmarkCount() > 0 && !"UseOutlines".equals(pdf.pageMode()))
            mends.add(new Mend(PdfMend.PAGE_MODE, 1, pdf.pageMode()));
        if (pdf.pageLayout() != null) mends.add(new Mend(PdfMend.PAGE_LAYOUT, 1, pdf.pageLayout()));
        var open = pdf.open();
        // Any other action at opening is somebody's doing and is told, not taken away.
        if (open != null && "GoTo".equals(open.action()) && !("1".equals(open.page()) && "inherit".equals(open.zoom())))
            mends.add(new Mend(
                    PdfMend.OPENING,
                    1,
                    open.page() == null ? null : open.page() + (open.zoom() == null ? "" : ", " + open.zoom())));
        if (Boolean.FALSE.equals(pdf.titleShown())) mends.add(new Mend(PdfMend.TITLE, 1, null));
        if (pdf.version().matches("1\\.[0-3]")) mends.add(new Mend(PdfMend.VERSION, 1, pdf.version()));
        return mends;
    }

    private static void zoom(PdfFacts pdf, PdfTraitKind trait, PdfMend kind, List<Mend> mends) {
        if (pdf.has(trait)) mends.add(new Mend(kind, pdf.count(trait), null));
    }
}
