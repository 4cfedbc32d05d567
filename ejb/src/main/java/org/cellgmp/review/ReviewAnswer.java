package org.cellgmp.review;

/** What a reviewer answers. */
public enum ReviewAnswer {
    NO_OBJECTION,
    /** Keeps the thing from approval until it is changed, or until the approver says in words why it is approved all the same. */
    CHANGES_ASKED,
    /** Not reviewed: somebody else is to be asked. */
    HANDED_BACK
}
