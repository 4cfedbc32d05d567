package org.cellgmp.change;

/** Where a change stands. EFFECTIVE: in force, and its first batches are being evaluated. */
public enum ChangeState {
    REQUESTED,
    APPROVED,
    EFFECTIVE,
    CLOSED,
    REFUSED,
    CANCELLED
}
