package org.cellgmp.clause;

/** Whether a clause is answered for a site or product on a day. */
public enum ClauseState {
    ANSWERED,
    OPEN,
    /** It was attested, and the day of review is past. */
    OVERDUE
}
