package org.cellgmp.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of a paragraph, or a cell that it refers to, written <code>{{PS-2026-0001#/tests/0/criterion}}</code>: the cell of the latest version of
 * the record when a document is made.
 *
 * @param words null for a reference; @param record number, null for words; @param pointer JSON Pointer of the cell, null for words
 */
public record TextPart(String words, String record, String pointer) {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([A-Z]{2}-[0-9]{4}-[0-9]{4,})#(/[^{}\\s]*)}}");

    /** A paragraph in parts; braces that are no reference stay among the words. */
    public static List<TextPart> of(String paragraph) {
        var parts = new ArrayList<TextPart>();
        var reference = REFERENCE.matcher(paragraph);
        int from = 0;
        while (reference.find()) {
            if (reference.start() > from)
                parts.add(new TextPart(paragraph.substring(from, reference.start()), null, null));
            parts.add(new TextPart(null, reference.group(1), reference.group(2)));
            from = reference.end();
        }
        if (from < paragraph.length()) parts.add(new TextPart(paragraph.substring(from), null, null));
        return parts;
    }
}
