package org.cellgmp.dossier;

/** How a heading of the plan stands. */
public enum NodeState {
    /** The authority requires content here or below, and there is none. */
    MISSING,
    /** Something below is outdated. */
    OUTDATED,
    HAVE,
    EMPTY
}
