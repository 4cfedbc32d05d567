package org.cellgmp.dossier;

/** How a heading of the plan stands. */
public enum NodeState {
    /** The authority requires content here or below, and there is none. */
    MISSING,
    /** Something here or below is outdated. */
    OUTDATED,
    /** Two leaves say the same at the same place. */
    DUPLICATE,
    /** A draft that nobody has approved, or a file that was received and nobody has looked at. */
    UNAPPROVED,
    HAVE,
    EMPTY
}
