package org.cellgmp.clause;

/** What can be done to a source check. */
public enum CheckAct {
    CONFIRM,
    COUNTERSIGN,
    DECLINE,
    REVOKE
}
