package org.cellgmp.web.page;

import org.cellgmp.guideline.Severity;

/** The four meanings that colour may have, each with a sign and a word of its own, and none. */
public enum Tone {
    CRITICAL,
    MAJOR,
    ATTENTION,
    GOOD,
    NEUTRAL;

    /** An advisory finding blocks nothing, whatever its severity, and is shown as attention. */
    public static Tone of(Severity severity, boolean advisory) {
        if (advisory) return ATTENTION;
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case MAJOR -> MAJOR;
            case OTHER -> ATTENTION;
        };
    }

    /** Name of the style class. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
