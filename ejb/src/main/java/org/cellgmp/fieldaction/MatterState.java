package org.cellgmp.fieldaction;

/** Where a field action stands. Only a recall is STARTED. */
public enum MatterState {
    OPEN,
    ASSESSED,
    STARTED,
    CLOSED
}
