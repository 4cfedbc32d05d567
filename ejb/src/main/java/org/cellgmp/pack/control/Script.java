package org.cellgmp.pack.control;

import java.util.Collection;
import java.util.stream.Collectors;

/** Data as script: a page opened from the disk may load that, and nothing else. */
final class Script {
    private Script() {}

    /** A call of the pages' own script, e.g. {@code cellgmp.part(1,'…');}. @param text taken as it is */
    static String call(String function, int number, String text) {
        return "cellgmp." + function + "(" + number + "," + quoted(text) + ");\n";
    }

    static String call(String function, String text) {
        return "cellgmp." + function + "(" + quoted(text) + ");\n";
    }

    /** A text of the script; with single quotes, for what is kept is full of double ones. */
    static String quoted(String text) {
        var out = new StringBuilder(text.length() + text.length() / 16 + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\u2028' -> out.append("\\u2028");
                case '\u2029' -> out.append("\\u2029");
                default -> out.append(c);
            }
        }
        return out.append('\'').toString();
    }

    /** A text of JSON. */
    static String json(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ')
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    static String json(Collection<String> texts) {
        return texts.stream().map(Script::json).collect(Collectors.joining(",", "[", "]"));
    }
}
