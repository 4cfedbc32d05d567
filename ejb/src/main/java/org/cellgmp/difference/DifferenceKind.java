package org.cellgmp.difference;

/** How a piece of the later text stands to the earlier one. */
public enum DifferenceKind {
    SAME,
    ADDED,
    REMOVED,
    CHANGED
}
