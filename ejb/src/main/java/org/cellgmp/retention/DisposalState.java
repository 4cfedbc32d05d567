package org.cellgmp.retention;

/** Where a list for disposal stands. */
public enum DisposalState {
    PROPOSED,
    APPROVED,
    /** Refused by the second person, or taken back by the first. */
    DROPPED
}
