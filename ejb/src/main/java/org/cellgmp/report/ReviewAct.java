package org.cellgmp.report;

/** What can be done to a product review. */
public enum ReviewAct {
    /** Write evaluation and conclusions. */
    WRITE,
    /** Take the figures anew from what is kept now. */
    TAKE,
    SUBMIT,
    SEND_BACK,
    REVIEW,
    APPROVE,
    WITHDRAW,
    /** Begin a version that will take the place of the approved one. */
    RENEW
}
