package org.cellgmp.disposition;

/** How the results stand that a conditional release waits for. FAILED: the batch has to be rejected or put on hold. */
public enum ResultsState {
    WAITING,
    IN,
    FAILED
}
