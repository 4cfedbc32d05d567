package org.cellgmp.guideline;

import java.util.Arrays;

/** How a clause is answered. PLANNED is the honest word for "not yet". */
public enum Answer {
    BY_RULE("by-rule"),
    BY_ENTITY("by-entity"),
    BY_TEMPLATE("by-template"),
    BY_EVIDENCE("by-evidence"),
    NOT_APPLICABLE("not-applicable"),
    PLANNED("planned");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /** As written in a register. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if it is none of the words */
    public static Answer of(String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clause is answered " + word));
    }
}
