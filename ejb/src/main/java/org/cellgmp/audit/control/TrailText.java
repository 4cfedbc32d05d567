package org.cellgmp.audit.control;

/** Text that every database can keep and every JSON reader can read. */
public final class TrailText {
    private TrailText() {}

    /**
     * The text with U+0000 (which PostgreSQL cannot keep) and surrogates without their other half (which have no UTF-8)
     * replaced by U+FFFD; null stays null.
     */
    public static String clean(String text) {
        if (text == null) return null;
        StringBuilder cleaned = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (whole) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                if (cleaned == null) cleaned = new StringBuilder(text);
                cleaned.setCharAt(i, '\uFFFD');
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }
}
