package org.cellgmp.ectd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Writes XML whose every byte we decide: UTF-8, line feeds, two blanks a level. The backbones are signed by their MD5, so
 * that no serialiser may change them under us.
 */
public final class XmlText {
    /** The address that the ICH and US definitions fix; not that of the W3C. */
    public static final String ICH_XLINK = "http://www.w3c.org/1999/xlink";

    /** The address of the W3C, which China and the study tagging file use. */
    public static final String W3C_XLINK = "http://www.w3.org/1999/xlink";

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** A line as it is: declaration, document type, processing instruction. */
    public XmlText raw(String line) {
        out.append(line).append('\n');
        return this;
    }

    public XmlText open(String element, Map<String, String> attributes) {
        indent();
        start(element, attributes);
        out.append(">\n");
        open.push(element);
        return this;
    }

    public XmlText close() {
        var element = open.pop();
        indent();
        out.append("</").append(element).append(">\n");
        return this;
    }

    public XmlText empty(String element, Map<String, String> attributes) {
        indent();
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    public XmlText text(String element, Map<String, String> attributes, String text) {
        indent();
        start(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    public byte[] bytes() {
        if (!open.isEmpty()) throw new IllegalStateException("not closed: " + open);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether XML 1.0 can hold the text. */
    public static boolean writable(String text) {
        return text.codePoints()
                .allMatch(c -> c == 9
                        || c == 10
                        || c == 13
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000);
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private void start(String element, Map<String, String> attributes) {
        out.append('<').append(element);
        attributes.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    private static String escaped(String text) {
        if (!writable(text)) throw new IllegalArgumentException("a character that XML cannot hold");
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
