package org.cellgmp.record;

import java.util.Arrays;

/** The kinds of record that are kept, with the prefix of their numbers. */
public enum RecordKind {
    BATCH_RECORD("BR"),
    MATERIAL_LOT("ML"),
    PRODUCT_SPECIFICATION("PS");

    private final String prefix;

    RecordKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** @throws IllegalArgumentException if no kind has the prefix */
    public static RecordKind ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record kind has the prefix " + prefix));
    }
}
