package org.cellgmp.clause;

/** How a source check stands. Only one of a clause is in force; what ended stays kept. */
public enum CheckState {
    NOTED,
    /** Signed by the expert; a second person has not signed yet. */
    CONFIRMED,
    IN_FORCE,
    /** Another check of the clause came into force. */
    SUPERSEDED,
    DECLINED,
    REVOKED;

    /** True if nothing more can come of it. */
    public boolean over() {
        return this == SUPERSEDED || this == DECLINED || this == REVOKED;
    }
}
