package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** The places in a file to which something can lead, with and without a name. */
final class PdfDestinations {
    private static final COSName NAMES = COSName.getPDFName("Names");

    private final PdfPages pages;
    private final PdfBounds bounds;
    private final Map<String, COSBase> named = new HashMap<>();

    PdfDestinations(COSDictionary catalog, PdfPages pages, PdfBounds bounds) throws IOException {
        this.pages = pages;
        this.bounds = bounds;
        var old = catalog.getCOSDictionary(COSName.DESTS);
        if (old != null)
            for (var key : old.keySet()) {
                bounds.object();
                named.put(key.getName(), old.getDictionaryObject(key));
            }
        var names = catalog.getCOSDictionary(NAMES);
        if (names != null) names(names.getCOSDictionary(COSName.DESTS), named, bounds, new IdentityHashMap<>(), 0);
    }

    /** Collects the entries of a tree of names. */
    static void names(
            COSDictionary node,
            Map<String, COSBase> into,
            PdfBounds bounds,
            Map<COSDictionary, Boolean> seen,
            int depth)
            throws IOException {
        if (node == null || seen.put(node, true) != null) return;
        bounds.object();
        bounds.depth(depth);
        var entries = node.getCOSArray(NAMES);
        for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
            bounds.object();
            if (entries.getObject(i) instanceof COSString name) into.put(name.getString(), entries.getObject(i + 1));
        }
        var kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++)
            if (kids.getObject(i) instanceof COSDictionary kid) names(kid, into, bounds, seen, depth + 1);
    }

    /** The place behind a destination, which may be a name; null if there is none. */
    COSArray explicit(COSBase destination) throws IOException {
        bounds.object();
        var at = destination instanceof COSName name
                ? named.get(name.getName())
                : destination instanceof COSString text ? named.get(text.getString()) : destination;
        if (at instanceof COSDictionary holder) at = holder.getDictionaryObject(COSName.D);
        return at instanceof COSArray place && place.size() > 0 ? place : null;
    }

    /** Counted from 0; negative if the place is on no page of this file. */
    int page(COSArray place) {
        var first = place.getObject(0);
        if (first instanceof COSDictionary page) return pages.number(page);
        if (!(first instanceof COSNumber number)) return -1;
        return number.intValue() >= 0 && number.intValue() < pages.count() ? number.intValue() : -1;
    }

    /** Whether the reader's zoom stays as it is: a place with co-ordinates, and with no factor or factor zero. */
    static boolean inherits(COSArray place) {
        return "inherit".equals(zoom(place));
    }

    static String zoom(COSArray place) {
        if (place.size() < 2) return "fit";
        if (!(place.getObject(1) instanceof COSName kind) || !kind.getName().equals("XYZ")) return "fit";
        if (place.size() < 5 || !(place.getObject(4) instanceof COSNumber factor) || factor.floatValue() == 0)
            return "inherit";
        return new java.math.BigDecimal(Float.toString(factor.floatValue()))
                .stripTrailingZeros()
                .toPlainString();
    }
}
