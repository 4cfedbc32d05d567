package org.cellgmp.template;

/** Makes every recorded character visible: what the typeface cannot show is printed by its code point, never dropped. */
final class Legible {
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b";
    private static final String PLAIN = "0123456789+-";

    private Legible() {}

    /** The text with line ends as line feeds, 10^6 where the face lacks a raised digit, and any other character it lacks as [U+XXXX]. */
    static String text(String recorded) {
        var text = new StringBuilder(recorded.length());
        int i = 0;
        while (i < recorded.length()) {
            int point = recorded.codePointAt(i);
            int size = Character.charCount(point);
            int end = raised(recorded, i);
            if (end > i) {
                text.append('^');
                for (; i < end; i++) text.append(PLAIN.charAt(RAISED.indexOf(recorded.charAt(i))));
                continue;
            }
            if (point == '\r') {
                if (i + 1 >= recorded.length() || recorded.charAt(i + 1) != '\n') text.append('\n');
            } else if (point == '\n') text.append('\n');
            else if (point == '\t' || point == 0xA0 || point == 0x3000) text.append(' ');
            else if (shown(point)) text.appendCodePoint(point);
            else text.append(String.format("[U+%04X]", point));
            i += size;
        }
        return text.toString();
    }

    /** End of an exponent that begins here and has a character the typeface lacks; the same index if there is none. */
    private static int raised(String recorded, int from) {
        int end = from;
        boolean lacking = false;
        for (; end < recorded.length() && RAISED.indexOf(recorded.charAt(end)) >= 0; end++)
            lacking |= !shown(recorded.charAt(end));
        return lacking ? end : from;
    }

    private static boolean shown(int point) {
        if (point >= 0x20 && point < 0x7F) return true;
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> Typeface.REGULAR.covers(point) && Typeface.BOLD.covers(point);
        };
    }
}
