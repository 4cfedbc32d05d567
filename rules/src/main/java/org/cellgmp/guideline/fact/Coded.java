package org.cellgmp.guideline.fact;

import java.util.Locale;
import java.util.Map;

/** Code words of a record in one spelling: lower case, the usual Chinese words beside the English ones. */
final class Coded {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("\u653e\u884c", "released"),
            Map.entry("\u5df2\u653e\u884c", "released"),
            Map.entry("\u5408\u683c", "released"),
            Map.entry("approved", "released"),
            Map.entry("\u5f85\u9a8c", "quarantine"),
            Map.entry("quarantined", "quarantine"),
            Map.entry("\u4e0d\u5408\u683c", "rejected"),
            Map.entry("\u62d2\u6536", "rejected"),
            Map.entry("\u6682\u505c", "hold"),
            Map.entry("on hold", "hold"),
            Map.entry("\u5f00\u653e", "open"),
            Map.entry("\u655e\u53e3", "open"),
            Map.entry("\u5bc6\u95ed", "closed"),
            Map.entry("\u5c01\u95ed", "closed"),
            Map.entry("\u5df2\u786e\u8ba4", "qualified"),
            Map.entry("\u6709\u6548", "qualified"),
            Map.entry("\u5df2\u6e05\u6d01", "clean"),
            Map.entry("cleaned", "clean"),
            Map.entry("\u4e00\u6b21\u6027", "single-use"),
            Map.entry("single use", "single-use"),
            Map.entry("\u6700\u7ec8", "final"),
            Map.entry("\u4e2d\u95f4", "interim"),
            Map.entry("\u5f85\u51fa", "pending"),
            Map.entry("\u52a8\u6001", "in-operation"),
            Map.entry("in operation", "in-operation"),
            Map.entry("\u9759\u6001", "at-rest"),
            Map.entry("at rest", "at-rest"),
            Map.entry("\u9633\u6027", "positive"),
            Map.entry("\u9634\u6027", "negative"),
            Map.entry("non-reactive", "nonreactive"),
            Map.entry("\u65e0\u53cd\u5e94\u6027", "nonreactive"),
            Map.entry("\u6709\u53cd\u5e94\u6027", "reactive"),
            Map.entry("\u5df2\u5173\u95ed", "closed"),
            Map.entry("to be closed", "open"),
            Map.entry("\u504f\u5dee", "deviation"),
            Map.entry("\u5f02\u5e38", "exception"),
            Map.entry("\u62a5\u8b66", "alarm"));

    private Coded() {}

    /** Null if nothing is recorded. */
    static String of(String word) {
        if (!Reckoning.recorded(word)) return null;
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return ENGLISH.getOrDefault(plain, plain);
    }

    static boolean is(String word, String... codes) {
        var code = of(word);
        for (var wanted : codes) if (wanted.equals(code)) return true;
        return false;
    }

    static boolean contains(String text, String... parts) {
        if (text == null) return false;
        var plain = text.toLowerCase(Locale.ROOT);
        for (var part : parts) if (plain.contains(part)) return true;
        return false;
    }
}
