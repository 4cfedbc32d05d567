package org.cellgmp.template;

import java.time.OffsetDateTime;

/** The same rendition through the layout library alone, for comparison. */
public final class PlainLayout {
    private PlainLayout() {}

    public static int pages(Rendition rendition, OffsetDateTime madeAt) {
        return PdfWriter.render(rendition, madeAt, true, (drawn, total) -> {}).pages();
    }
}
