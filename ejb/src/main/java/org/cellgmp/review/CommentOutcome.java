package org.cellgmp.review;

/** How the writer settled a comment. */
public enum CommentOutcome {
    CHANGED,
    NOT_CHANGED
}
