package org.cellgmp.takeover.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The words that the cells of a workbook share, without the reading aids beside them. */
final class SharedWords extends DefaultHandler {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean text;
    private boolean aid;

    /** @param xml null for a workbook without any */
    static List<String> of(InputStream xml) throws IOException, Refusal {
        if (xml == null) return List.of();
        var shared = new SharedWords();
        try (xml) {
            RegisterBook.parse(xml, shared);
        }
        return shared.words;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (name.equals("si")) word.setLength(0);
        if (name.equals("rPh")) aid = true;
        text = name.equals("t") && !aid;
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        if (name.equals("si")) words.add(word.toString());
        if (name.equals("rPh")) aid = false;
        text = false;
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (text) word.append(signs, start, length);
    }
}
