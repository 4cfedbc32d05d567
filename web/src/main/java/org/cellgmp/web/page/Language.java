package org.cellgmp.web.page;

import java.util.List;
import java.util.Locale;

/** The two languages that every page, message and document speaks. */
public enum Language {
    ENGLISH("en", "en"),
    CHINESE("zh", "zh-CN");

    private final String suffix;
    private final String tag;

    Language(String suffix, String tag) {
        this.suffix = suffix;
        this.tag = tag;
    }

    /** What stands behind the underscore of a text bundle's name, also the value of the cookie. */
    public String suffix() {
        return suffix;
    }

    /** BCP 47 tag for the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == ENGLISH ? CHINESE : ENGLISH;
    }

    /**
     * The language to answer in: the one chosen by the person if any, else the first of ours among those the browser
     * accepts, else English.
     *
     * @param chosen value of the cookie, null or foreign if nothing was chosen
     * @param accepted header {@code Accept-Language} as received; null or malformed counts as absent
     */
    public static Language of(String chosen, String accepted) {
        for (var language : values()) if (language.suffix.equals(chosen)) return language;
        if (accepted == null || accepted.isBlank()) return ENGLISH;
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
        for (var range : ranges) {
            if (range.getWeight() == 0) continue;
            var primary = range.getRange().split("-")[0];
            for (var language : values()) if (language.suffix.equals(primary)) return language;
        }
        return ENGLISH;
    }
}
