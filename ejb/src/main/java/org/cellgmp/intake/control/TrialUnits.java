package org.cellgmp.intake.control;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Units that registries and protocols write as words, as UCUM. */
final class TrialUnits {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("year", "a"),
            Map.entry("month", "mo"),
            Map.entry("week", "wk"),
            Map.entry("day", "d"),
            Map.entry("hour", "h"),
            Map.entry("minute", "min"),
            Map.entry("second", "s"),
            Map.entry("kilogram", "kg"),
            Map.entry("gram", "g"),
            Map.entry("milligram", "mg"),
            Map.entry("microgram", "ug"),
            Map.entry("milliliter", "mL"),
            Map.entry("liter", "L"),
            Map.entry("percent", "%"));
    private static final Pattern WITH_WORD = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) +([A-Za-z]{1,20})");

    private TrialUnits() {}

    /** The word itself where it is none of these. */
    static String of(String word) {
        if (word == null) return null;
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.endsWith("s") && WORDS.containsKey(plain.substring(0, plain.length() - 1)))
            plain = plain.substring(0, plain.length() - 1);
        return WORDS.getOrDefault(plain, word.strip());
    }

    /** Puts an age such as {@code 18 Years}; false if it is none, e.g. N/A. */
    static boolean age(TrialDraft draft, String path, String written) {
        var matcher = WITH_WORD.matcher(written == null ? "" : written.strip());
        if (!matcher.matches()) return false;
        draft.put(path + ".value", matcher.group(1));
        draft.put(path + ".uom", of(matcher.group(2)));
        return true;
    }
}
