package org.cellgmp.deviation;

/** What can be done to a deviation. */
public enum DeviationAction {
    DESCRIBE,
    /** Decide whether the same happened before. */
    COMPARE,
    CLASSIFY,
    INVESTIGATE,
    /** Decide what becomes of a product or lot that does not conform. */
    SETTLE_MATERIAL,
    CONCLUDE,
    CLOSE
}
