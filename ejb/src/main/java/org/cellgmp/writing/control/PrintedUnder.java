package org.cellgmp.writing.control;

import java.util.TreeSet;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;

/** Under which heading of a document a text is printed: its own, or the nearest above that a form answers. */
final class PrintedUnder {
    private static final TreeSet<String> HEADINGS = new TreeSet<>();

    static {
        for (Template template : TemplateBook.shipped().offered())
            if (template.section() != null) HEADINGS.add(template.section());
    }

    private PrintedUnder() {}

    /** Null if no form answers the heading or one above it. @param section of the text */
    static String heading(String section) {
        for (var at = section; ; at = at.substring(0, at.lastIndexOf('.'))) {
            if (HEADINGS.contains(at)) return at;
            if (at.lastIndexOf('.') < 0) return null;
        }
    }
}
