package org.cellgmp.disposition;

/** What the decisions on a batch add up to. */
public enum BatchState {
    UNDECIDED,
    QUARANTINED,
    CONDITIONALLY_RELEASED_BY_MANUFACTURER,
    RELEASED_BY_MANUFACTURER,
    CONDITIONALLY_RELEASED,
    RELEASED,
    SUPPLIED_OUT_OF_SPECIFICATION,
    REJECTED
}
