package org.cellgmp.intake.control;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person reads of a fragment of HTML: paragraphs as lines, rows of a table as lines with bars, no layout. */
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd",
            "section", "thead", "tbody", "caption", "pre");
    private static final Set<String> UNSEEN = Set.of("script", "style");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ge", "\u2265"),
            Map.entry("le", "\u2264"),
            Map.entry("micro", "\u00b5"),
            Map.entry("deg", "\u00b0"),
            Map.entry("plusmn", "\u00b1"),
            Map.entry("times", "\u00d7"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("alpha", "\u03b1"),
            Map.entry("beta", "\u03b2"),
            Map.entry("gamma", "\u03b3"));

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int cells;
    private int pictures;

    private HtmlText(String html) {
        this.html = html;
    }

    /** What is read, and how many pictures it does not hold. */
    record Read(String text, int pictures) {}

    /** Text that merely holds a sign smaller than is left as it is. */
    static Read of(String html) {
        var reading = new HtmlText(html);
        reading.read();
        return new Read(tidy(reading.out), reading.pictures);
    }

    private void read() {
        while (at < html.length()) {
            char sign = html.charAt(at);
            if (sign == '<' && tag()) continue;
            if (sign == '&' && entity()) continue;
            out.append(sign == '\n' || sign == '\r' || sign == '\t' ? ' ' : sign);
            at++;
        }
    }

    private boolean tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            at = end < 0 ? html.length() : end + 3;
            return true;
        }
        int from = at + 1;
        boolean closing = from < html.length() && html.charAt(from) == '/';
        if (closing) from++;
        if (from >= html.length() || !Character.isLetter(html.charAt(from))) return false;
        int end = html.indexOf('>', from);
        if (end < 0) return false;
        int to = from;
        while (to < end && (Character.isLetterOrDigit(html.charAt(to)) || html.charAt(to) == ':')) to++;
        var name = html.substring(from, to).toLowerCase(Locale.ROOT);
        at = end + 1;
        if (UNSEEN.contains(name) && !closing) skip("</" + name);
        else if (name.equals("usdm:tag") || name.equals("usdm:ref")) named(html.substring(to, end));
        else seen(name, closing);
        return true;
    }

    /** A word that the file keeps elsewhere; its name stands here for it. */
    private void named(String attributes) {
        int from = attributes.indexOf("name=\"");
        if (from < 0) return;
        int to = attributes.indexOf('"', from + 6);
        if (to > 0) out.append('[').append(attributes, from + 6, to).append(']');
    }

    private void skip(String until) {
        int end = html.toLowerCase(Locale.ROOT).indexOf(until, at);
        at = end < 0 ? html.length() : end;
    }

    private void seen(String name, boolean closing) {
        switch (name) {
            case "img" -> {
                pictures++;
                out.append("[picture]");
            }
            case "td", "th" -> {
                cells = Math.max(0, cells + (closing ? -1 : 1));
                out.append(closing ? " | " : "");
            }
            case "li" -> out.append(closing ? "\n" : "\n- ");
            case "sup" -> out.append(closing ? "" : "^");
            default -> {
                if (BLOCKS.contains(name)) out.append(cells > 0 && !name.equals("tr") ? ' ' : '\n');
            }
        }
    }

    private boolean entity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > 10 || end == at + 1) return false;
        var name = html.substring(at + 1, end);
        var meant = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name);
        if (meant == null) return false;
        out.append(meant);
        at = end + 1;
        return true;
    }

    private static String numbered(String digits) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            boolean sign = Character.isValidCodePoint(point)
                    && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            return sign ? Character.toString(point) : null;
        } catch (NumberFormatException no) {
            return null;
        }
    }

    private static String tidy(StringBuilder raw) {
        var tidy = new StringBuilder(raw.length());
        for (var line : raw.toString().split("\n")) {
            var one = line.replace('\u00a0', ' ').strip().replaceAll(" {2,}", " ");
            while (one.endsWith("|")) one = one.substring(0, one.length() - 1).stripTrailing();
            if (one.isEmpty() || one.equals("-")) continue;
            if (!tidy.isEmpty()) tidy.append('\n');
            tidy.append(one);
        }
        return tidy.toString();
    }
}
