package org.cellgmp.verifier;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What does not fit.
 *
 * @param sentence which of the sentences for this kind says it, e.g. {@code changed.root}
 * @param facts what the sentence names: places, sizes, file and line
 */
record Finding(Kind kind, String sentence, Map<String, String> facts) {
    /** The findings of ear/docs/seal-format.md, in its order. */
    enum Kind {
        UNREADABLE("unreadable", false),
        GAP("gap", false),
        REPEATED("repeated", false),
        CHANGED("changed", false),
        FORGED("forged", false),
        CONTRADICTION("contradiction", false),
        ROLLED_BACK("rolled-back", false),
        KEY("key", false),
        CLOCK("clock", true),
        UNCHECKED("unchecked", true);

        private final String written;
        private final boolean remark;

        Kind(String written, boolean remark) {
            this.written = written;
            this.remark = remark;
        }

        String written() {
            return written;
        }

        /** Whether it leaves the trail intact. */
        boolean remark() {
            return remark;
        }
    }

    /** @param facts names and values in turn */
    static Finding of(Kind kind, String sentence, Object... facts) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) named.put((String) facts[i], String.valueOf(facts[i + 1]));
        return new Finding(kind, kind.written() + "." + sentence, named);
    }
}
