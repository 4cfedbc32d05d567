package org.cellgmp.inspection;

/** Where an inspection stands at a moment. */
public enum InspectionState {
    PLANNED,
    OPEN,
    /** Its time is over. */
    OVER,
    /** Ended before its time. */
    ENDED
}
