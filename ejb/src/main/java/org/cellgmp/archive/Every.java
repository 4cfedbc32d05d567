package org.cellgmp.archive;

/** How long the periods are that are closed by themselves. */
public enum Every {
    MONTH,
    QUARTER,
    YEAR,
    /** None is closed by itself. */
    NEVER
}
