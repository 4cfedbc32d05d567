package org.cellgmp.deviation;

/** Where a deviation stands in its life. */
public enum DeviationState {
    OPEN,
    CLASSIFIED,
    INVESTIGATED,
    CLOSED
}
