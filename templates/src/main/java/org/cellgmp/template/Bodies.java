package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** What a person calls the elements of a text: P12 the twelfth paragraph, T3 the third table. */
final class Bodies {
    private Bodies() {}

    /** By index among the body elements, from 0. */
    static Map<Integer, String> of(byte[] docx) {
        var places = new HashMap<Integer, String>();
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            int paragraphs = 0;
            int tables = 0;
            int index = 0;
            for (var element : word.getBodyElements())
                places.put(index++, element instanceof XWPFTable ? "T" + ++tables : "P" + ++paragraphs);
        } catch (IOException broken) {
            throw new IllegalArgumentException("no Word file", broken);
        }
        return places;
    }
}
