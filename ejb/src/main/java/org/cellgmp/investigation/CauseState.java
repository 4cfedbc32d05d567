package org.cellgmp.investigation;

/** How far a cause is judged. */
public enum CauseState {
    PROPOSED,
    CONFIRMED,
    RULED_OUT
}
