package org.cellgmp.history;

/** Words of strangers in columns of ours: cut where they are longer; the file itself is kept whole. */
public final class Cut {
    private Cut() {}

    /** @return empty for null */
    public static String to(int longest, String words) {
        if (words == null) return "";
        // A database takes no such character in a text.
        var plain = words.replace("\u0000", "");
        if (plain.length() <= longest) return plain;
        int end = Character.isHighSurrogate(plain.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return plain.substring(0, end) + "…";
    }
}
