package org.cellgmp.review;

/** Where an ask stands. */
public enum AskState {
    OPEN,
    ANSWERED,
    /** The writer took it back. */
    WITHDRAWN,
    /** Nobody answered before another edition was made, or this one was approved or taken away. */
    LAPSED
}
