package org.cellgmp.deviation;

/** What can be done to a deviation. */
public enum DeviationAction {
    DESCRIBE,
    /** Put it in the hands of a person. */
    ASSIGN,
    /** Decide whether the same happened before. */
    COMPARE,
    CLASSIFY,
    INVESTIGATE,
    /** Decide what becomes of a product or lot that does not conform. */
    SETTLE_MATERIAL,
    CONCLUDE,
    CLOSE
}
