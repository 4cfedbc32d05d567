package org.cellgmp.dossier;

/** How the plan has left a baseline. */
public enum DepartureKind {
    /** The plan holds a leaf that the baseline lacks. */
    ADDED(true),
    /** Another file stands at the leaf. */
    EXCHANGED(true),
    /** The leaf was taken out of the plan. */
    WITHDRAWN(true),
    /** The file is the one that was frozen, and a newer version of its document is approved. */
    NEWER(false),
    /** The file is the one that was frozen, and a record it was made from has changed. */
    OUTDATED(false);

    private final boolean alters;

    DepartureKind(boolean alters) {
        this.alters = alters;
    }

    /** True if a sequence published now would not hold what was frozen. */
    public boolean alters() {
        return alters;
    }
}
