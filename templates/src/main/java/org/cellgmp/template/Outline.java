package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;

/** The headings of a rendition as a tree: bookmarks and contents come from here. */
final class Outline {
    /** @param id as {@link HtmlWriter} gives it; @param below headings of the next level */
    record Entry(String id, String text, List<Entry> below) {}

    private Outline() {}

    static List<Entry> of(Rendition rendition) {
        var top = new ArrayList<Entry>();
        int count = 0;
        for (var block : rendition.blocks()) {
            if (!(block instanceof Rendition.Paragraph paragraph) || !paragraph.heading()) continue;
            var entry = new Entry("h" + ++count, paragraph.text().replace('\n', ' '), new ArrayList<>());
            if (paragraph.style().equals("Heading1") || top.isEmpty()) top.add(entry);
            else top.get(top.size() - 1).below().add(entry);
        }
        return top;
    }

    static String heading(Language language) {
        return switch (language) {
            case ENGLISH -> "Contents";
            case CHINESE -> "\u76ee\u5f55";
            case BOTH -> "Contents \u76ee\u5f55";
        };
    }
}
