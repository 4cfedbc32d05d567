package org.cellgmp.retention;

/** What a legal hold stands on. */
public enum HoldTarget {
    RECORD,
    /** A batch, with everything that belongs to it or went into it. */
    BATCH,
    PRODUCT,
    SITE,
    /** All that was first kept, or opened, within two days. */
    PERIOD
}
