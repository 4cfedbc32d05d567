package org.cellgmp.ground;

/** Words that a person typed: kept as typed but for white space at both ends; what no database or page can hold is refused. */
public final class Prose {
    private Prose() {}

    /**
     * The stripped words.
     *
     * @param field name of the field for the refusal; @param longest in characters
     * @throws Refusal UNREADABLE if nothing is left, if longer than {@code longest}, or with control characters
     */
    public static String required(String field, String words, int longest) throws Refusal {
        var kept = optional(field, words, longest);
        if (kept == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", field);
        return kept;
    }

    /** As {@link #required}, with null for nothing. */
    public static String optional(String field, String words, int longest) throws Refusal {
        if (words == null || words.isBlank()) return null;
        var kept = words.strip();
        if (kept.length() > longest)
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-too-long", field, Integer.toString(longest));
        if (kept.codePoints().anyMatch(Prose::unprintable))
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-unprintable", field);
        return kept;
    }

    /** Words from a record, for showing: cut at {@code longest}, with a replacement mark for what cannot be shown; null stays null. */
    public static String shown(String words, int longest) {
        if (words == null) return null;
        var kept = new StringBuilder();
        words.codePoints().forEach(point -> kept.appendCodePoint(unprintable(point) ? 0xFFFD : point));
        if (kept.length() <= longest) return kept.toString();
        int cut = Character.isLowSurrogate(kept.charAt(longest - 1)) ? longest - 2 : longest - 1;
        return kept.substring(0, cut) + "\u2026";
    }

    private static boolean unprintable(int point) {
        boolean lineOrTab = point == '\n' || point == '\r' || point == '\t';
        boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return Character.isISOControl(point) && !lineOrTab || loneSurrogate;
    }
}
