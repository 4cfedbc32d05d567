package org.cellgmp.template;

import java.util.List;

/** The language of a document's own words. What was recorded is never translated. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh"),
    /** English first, Chinese under it. */
    BOTH("both");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** en, zh or both. */
    public String code() {
        return code;
    }

    /** The languages to print, in order. */
    List<Language> each() {
        return this == BOTH ? List.of(ENGLISH, CHINESE) : List.of(this);
    }

    /** BCP 47 tag of the document as a whole. */
    String tag() {
        return this == CHINESE ? "zh-CN" : "en";
    }

    /** @throws IllegalArgumentException if the code is none of en, zh, both */
    public static Language ofCode(String code) {
        for (var language : values()) if (language.code.equals(code)) return language;
        throw new IllegalArgumentException("no document language has the code " + code);
    }
}
