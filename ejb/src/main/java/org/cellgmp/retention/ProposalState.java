package org.cellgmp.retention;

/** Where something stands that one person proposes and another approves. */
public enum ProposalState {
    PROPOSED,
    APPROVED,
    /** Refused by the second person, or taken back by the first. */
    DROPPED
}
