package org.cellgmp.deviation;

/** What can be done to a deviation. */
public enum DeviationAction {
    DESCRIBE,
    CLASSIFY,
    INVESTIGATE,
    CONCLUDE,
    CLOSE
}
