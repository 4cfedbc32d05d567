package org.cellgmp.ectd;

import java.util.Locale;

/** What a leaf does to the leaves of earlier sequences (ICH eCTD 3.2.2, table 6-2). */
public enum LeafOperation {
    NEW,
    REPLACE,
    APPEND,
    DELETE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
