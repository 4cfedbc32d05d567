package org.cellgmp.history;

/** What an authority answers to a sequence. */
public enum AnswerKind {
    /** It came. */
    RECEIVED,
    /** It passed the technical check. */
    TECHNICALLY_VALID,
    /** It was returned. */
    REJECTED,
    /** It was accepted for review. */
    ACCEPTED,
    /** Anything else. */
    OTHER
}
