package org.cellgmp.ectd;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.cellgmp.record.pdf.PdfTraitKind;

/** What lies on the pages: links, notes, attachments, players. */
final class PdfAnnotations {
    private static final Set<String> MEDIA = Set.of("Movie", "Sound", "Screen", "RichMedia");
    /** Part of a form, thrown by a note, or for the printer: none of them is a remark of somebody's. */
    private static final Set<String> NO_REMARK = Set.of("Widget", "Popup", "PrinterMark", "TrapNet");

    private final PdfActions actions;
    private final PdfTally tally;
    private final PdfBounds bounds;

    PdfAnnotations(PdfActions actions, PdfTally tally, PdfBounds bounds) {
        this.actions = actions;
        this.tally = tally;
        this.bounds = bounds;
    }

    /** How many links there are, each judged as all else. */
    int count(PdfPages pages) throws IOException {
        int links = 0;
        for (int page = 0; page < pages.count(); page++) {
            var dictionary = pages.get(page).page();
            actions.additional(dictionary, page);
            var annotations = dictionary.getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                bounds.object();
                if (!(annotations.getObject(i) instanceof COSDictionary annotation)) continue;
                actions.additional(annotation, page);
                if (judge(annotation, page)) links++;
            }
        }
        return links;
    }

    private boolean judge(COSDictionary annotation, int page) throws IOException {
        var kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        if (kind.equals("Link")) {
            actions.way(PdfActions.Way.LINK, annotation, page, annotation.getString(COSName.CONTENTS));
            return true;
        }
        if (annotation.getDictionaryObject(COSName.A) instanceof COSDictionary action) actions.plain(action, page);
        if (kind.equals("FileAttachment"))
            tally.add(PdfTraitKind.ATTACHMENT, page, PdfActions.path(attached(annotation)));
        else if (kind.equals("3D")) tally.add(PdfTraitKind.THREE_DIMENSIONAL, page, kind);
        else if (MEDIA.contains(kind)) tally.add(PdfTraitKind.MEDIA, page, kind);
        else if (!NO_REMARK.contains(kind)) tally.add(PdfTraitKind.ANNOTATION, page, kind);
        return false;
    }

    /** An annotation names its file as an action does, under another key. */
    private static COSDictionary attached(COSDictionary annotation) {
        var like = new COSDictionary();
        like.setItem(COSName.F, annotation.getDictionaryObject(COSName.FS));
        return like;
    }
}
