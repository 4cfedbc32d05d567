package org.cellgmp.containment;

/** Where a hold stands. */
public enum HoldState {
    STANDING,
    LIFTED
}
