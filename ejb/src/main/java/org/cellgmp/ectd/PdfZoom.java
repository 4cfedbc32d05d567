package org.cellgmp.ectd;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;

/** Lets a place keep its page and corner and lose its zoom (ISO 32000-1, 12.3.2.2). */
final class PdfZoom {
    private final PdfDestinations destinations;
    private final PdfPages pages;

    PdfZoom(PdfDestinations destinations, PdfPages pages) {
        this.destinations = destinations;
        this.pages = pages;
    }

    /** @param destination in this file, by name or not; one that leads nowhere is left */
    void inherit(COSBase destination) throws IOException {
        var place = destinations.explicit(destination);
        if (place == null || PdfDestinations.inherits(place)) return;
        int page = destinations.page(place);
        if (page >= 0) corner(place, pages.get(page));
    }

    /** @param destination in another file, whose pages are not at hand; a name is looked up there */
    void inheritElsewhere(COSBase destination) {
        if (destination instanceof COSArray place && place.size() > 0 && !PdfDestinations.inherits(place))
            corner(place, null);
    }

    /** @param leaf null if it is not known */
    private static void corner(COSArray place, PdfPages.Leaf leaf) {
        var page = place.get(0);
        var kind = place.size() > 1 && place.getObject(1) instanceof COSName name ? name.getName() : "Fit";
        var left = number(
                switch (kind) {
                    case "XYZ", "FitV", "FitBV", "FitR" -> at(place, 2);
                    default -> null;
                });
        var top = number(
                switch (kind) {
                    case "XYZ" -> at(place, 3);
                    case "FitH", "FitBH" -> at(place, 2);
                    case "FitR" -> at(place, 5);
                    default -> null;
                });
        // A place that states a corner keeps it, also where it says that the reader's stays.
        if (!kind.equals("XYZ") && leaf != null) {
            if (left == COSNull.NULL) left = side(leaf, true);
            if (top == COSNull.NULL) top = side(leaf, false);
        }
        place.clear();
        place.add(page);
        place.add(COSName.getPDFName("XYZ"));
        place.add(left);
        place.add(top);
        place.add(COSNull.NULL);
    }

    private static COSBase at(COSArray place, int index) {
        return index < place.size() ? place.getObject(index) : null;
    }

    private static COSBase number(COSBase stated) {
        return stated instanceof COSNumber ? stated : COSNull.NULL;
    }

    /** The corner that is at the upper left when the page is shown. */
    private static COSBase side(PdfPages.Leaf leaf, boolean x) {
        var box = leaf.box();
        if (box == null || box.size() < 4) return COSNull.NULL;
        if (!(box.getObject(x ? 0 : 1) instanceof COSNumber one)
                || !(box.getObject(x ? 2 : 3) instanceof COSNumber two)) return COSNull.NULL;
        int turn = Math.floorMod(leaf.turn(), 360);
        boolean larger = x ? turn == 180 || turn == 270 : turn == 0 || turn == 270;
        return new COSFloat(
                larger ? Math.max(one.floatValue(), two.floatValue()) : Math.min(one.floatValue(), two.floatValue()));
    }
}
