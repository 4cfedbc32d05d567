package org.cellgmp.trailreview;

/** How the trail of a batch stands to its review. */
public enum ReviewState {
    UNREVIEWED,
    /** Data came or were changed after the last review. */
    OUTDATED,
    REVIEWED
}
