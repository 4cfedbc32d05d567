package org.cellgmp.intake.control;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a text of criteria apart: headings say for or against, numbers and bullets begin a criterion, other lines go on. */
final class TrialCriteria {
    private static final Pattern ITEM = Pattern.compile("(\\s{0,3})(?:([0-9]{1,3})[.)\u3001]|[*\u2022-])\\s*(\\S.*)");
    private static final int LONGEST_HEADING = 80;

    private final TrialDraft draft;
    private String kind;
    private String number;
    private StringBuilder text;
    private int count;

    private TrialCriteria(TrialDraft draft) {
        this.draft = draft;
    }

    /** @param kind inclusion or exclusion where no heading says it; may be null */
    static void put(TrialDraft draft, String text, String kind) {
        if (text == null) return;
        var reading = new TrialCriteria(draft);
        reading.kind = kind;
        text.lines().forEach(reading::line);
        reading.end();
    }

    private void line(String written) {
        var line = unescaped(written);
        if (line.isBlank()) {
            if (number == null) end();
            return;
        }
        var heading = heading(line);
        if (heading != null) {
            end();
            kind = heading;
            count = 0;
            return;
        }
        var item = ITEM.matcher(line);
        if (item.matches() && item.group(1).length() < 2) {
            end();
            number = item.group(2) == null ? Integer.toString(count + 1) : item.group(2);
            text = new StringBuilder(item.group(3));
        } else if (text == null) {
            text = new StringBuilder(line.strip());
        } else text.append('\n').append(line.strip());
    }

    private void end() {
        if (text != null) {
            count++;
            draft.row("criteria", "number", number, "kind", kind, "text", text.toString());
        }
        text = null;
        number = null;
    }

    /** Null if the line is no heading of a list of criteria. */
    private static String heading(String line) {
        var plain =
                line.strip().toLowerCase(Locale.ROOT).replaceAll("[*#_]", "").strip();
        if (plain.length() > LONGEST_HEADING || !plain.matches(".*(criteri(a|on)|\u6807\u51c6)\\s*[:\uff1a]?$"))
            return null;
        boolean out = plain.contains("exclusion") || plain.contains("\u6392\u9664");
        boolean in = plain.contains("inclusion")
                || plain.contains("\u5165\u9009")
                || plain.contains("\u7eb3\u5165")
                || plain.contains("\u5165\u7ec4");
        return out == in ? null : out ? "exclusion" : "inclusion";
    }

    /** The registry writes markdown: a backslash before a sign that would mean layout. */
    private static String unescaped(String line) {
        return line.indexOf('\\') < 0 ? line : line.replaceAll("\\\\([<>*_\\[\\]~`#|+.-])", "$1");
    }
}
