package org.cellgmp.template;

/** Makes every recorded character visible: what the typeface cannot show is printed by its code point, never dropped. */
final class Legible {
    private Legible() {}

    /** The text with line ends as line feeds and each character without a glyph as [U+XXXX]. */
    static String text(String recorded) {
        var text = new StringBuilder(recorded.length());
        int i = 0;
        while (i < recorded.length()) {
            int point = recorded.codePointAt(i);
            int size = Character.charCount(point);
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
