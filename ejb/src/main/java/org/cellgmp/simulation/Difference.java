package org.cellgmp.simulation;

import org.cellgmp.guideline.Finding;

/** A finding that would come, go, or say something else. @param before what stands today; null for a new one @param after null for a lost one */
public record Difference(Kind kind, Finding before, Finding after) {
    /** What becomes of a finding. */
    public enum Kind {
        NEW,
        LOST,
        CHANGED
    }

    /** The finding as it is to be shown. */
    public Finding finding() {
        return after == null ? before : after;
    }
}
