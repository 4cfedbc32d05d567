package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfPageSize;

/** The pages in their order, as they hang on their tree; a branch that leads back to itself is not followed again. */
final class PdfPages {
    /** Kids of one page that are pages, with what they inherit. */
    record Leaf(COSDictionary page, COSDictionary resources, COSArray box, int turn) {}

    private final List<Leaf> pages = new ArrayList<>();
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final PdfBounds bounds;

    private PdfPages(PdfBounds bounds) {
        this.bounds = bounds;
    }

    static PdfPages of(COSDictionary catalog, PdfBounds bounds) throws IOException {
        var found = new PdfPages(bounds);
        var root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) found.collect(root, new Leaf(null, null, null, 0), new IdentityHashMap<>(), 0);
        return found;
    }

    int count() {
        return pages.size();
    }

    Leaf get(int number) {
        return pages.get(number);
    }

    /** Counted from 0; negative if it is no page of this file. */
    int number(COSDictionary page) {
        return numbers.getOrDefault(page, -1);
    }

    List<PdfPageSize> sizes() {
        var seen = new LinkedHashMap<String, int[]>();
        for (int i = 0; i < pages.size(); i++) {
            int first = i;
            seen.computeIfAbsent(size(pages.get(i)), size -> new int[] {0, first})[0]++;
        }
        return seen.entrySet().stream()
                .limit(PdfFacts.MOST_EXAMPLES)
                .map(entry -> {
                    var size = entry.getKey().split("x");
                    return new PdfPageSize(
                            size[0],
                            size[1],
                            Integer.toString(entry.getValue()[0]),
                            Integer.toString(entry.getValue()[1] + 1));
                })
                .toList();
    }

    private static String size(Leaf leaf) {
        if (leaf.box() == null || leaf.box().size() < 4) return "0x0";
        var side = new double[4];
        for (int i = 0; i < 4; i++)
            side[i] = leaf.box().getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
        long width = Math.round(Math.abs(side[2] - side[0]));
        long height = Math.round(Math.abs(side[3] - side[1]));
        return leaf.turn() % 180 == 0 ? width + "x" + height : height + "x" + width;
    }

    private void collect(COSDictionary node, Leaf above, Map<COSDictionary, Boolean> seen, int depth)
            throws IOException {
        bounds.object();
        bounds.depth(depth);
        if (seen.put(node, true) != null) return;
        var resources = node.getCOSDictionary(COSName.RESOURCES);
        var crop = node.getCOSArray(COSName.CROP_BOX);
        var box = crop != null ? crop : node.getCOSArray(COSName.MEDIA_BOX);
        var here = new Leaf(
                node,
                resources == null ? above.resources() : resources,
                box == null ? above.box() : box,
                node.containsKey(COSName.ROTATE) ? node.getInt(COSName.ROTATE, 0) : above.turn());
        var kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            numbers.put(node, pages.size());
            pages.add(here);
            return;
        }
        for (int i = 0; i < kids.size(); i++)
            if (kids.getObject(i) instanceof COSDictionary kid) collect(kid, here, seen, depth + 1);
    }
}
