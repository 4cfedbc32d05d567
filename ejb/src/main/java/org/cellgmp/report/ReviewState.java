package org.cellgmp.report;

/** Where a version of a product review stands. */
public enum ReviewState {
    DRAFT,
    /** Signed by who wrote it. */
    SUBMITTED,
    /** Signed by somebody who did not write it. */
    REVIEWED,
    APPROVED,
    /** A later version was approved. */
    SUPERSEDED,
    WITHDRAWN;

    /** True if nothing in it changes any more but that a later version takes its place. */
    public boolean closed() {
        return this == APPROVED || this == SUPERSEDED || this == WITHDRAWN;
    }
}
