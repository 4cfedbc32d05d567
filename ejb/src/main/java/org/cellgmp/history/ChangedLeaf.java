package org.cellgmp.history;

/**
 * What became of a leaf between two sequences.
 *
 * @param before null for one that came
 * @param now null for one that went
 */
public record ChangedLeaf(Kind kind, LeafLine before, LeafLine now) {
    /** How. */
    public enum Kind {
        ADDED,
        APPENDED,
        REPLACED,
        REMOVED
    }

    /** The one that is shown. */
    public LeafLine shown() {
        return now == null ? before : now;
    }
}
