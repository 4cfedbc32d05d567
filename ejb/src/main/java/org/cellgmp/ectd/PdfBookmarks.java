package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The bookmarks of a file, top to bottom. */
final class PdfBookmarks {
    private final PdfActions actions;
    private final PdfBounds bounds;

    PdfBookmarks(PdfActions actions, PdfBounds bounds) {
        this.actions = actions;
        this.bounds = bounds;
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Visitor {
        void visit(COSDictionary bookmark) throws IOException;
    }

    /** How many there are, each judged. */
    int count(COSDictionary catalog) throws IOException {
        return each(
                catalog,
                bounds,
                bookmark -> actions.way(PdfActions.Way.BOOKMARK, bookmark, -1, bookmark.getString(COSName.TITLE)));
    }

    /** How many there are. */
    static int each(COSDictionary catalog, PdfBounds bounds, Visitor visitor) throws IOException {
        var top = catalog.getCOSDictionary(COSName.OUTLINES);
        if (top == null) return 0;
        var seen = new IdentityHashMap<COSBase, Boolean>();
        // Waiting: those to look at next, the nearest on top; a chain that leads back to itself ends there.
        var waiting = new ArrayDeque<COSDictionary>();
        push(waiting, top.getCOSDictionary(COSName.FIRST));
        int count = 0;
        while (!waiting.isEmpty()) {
            var bookmark = waiting.pop();
            bounds.object();
            if (seen.put(bookmark, true) != null) continue;
            count++;
            visitor.visit(bookmark);
            push(waiting, bookmark.getCOSDictionary(COSName.NEXT));
            push(waiting, bookmark.getCOSDictionary(COSName.FIRST));
        }
        return count;
    }

    private static void push(ArrayDeque<COSDictionary> waiting, COSDictionary bookmark) {
        if (bookmark != null) waiting.push(bookmark);
    }
}
