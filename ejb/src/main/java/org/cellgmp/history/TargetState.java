package org.cellgmp.history;

/** Whether what a leaf acts on was found. */
public enum TargetState {
    /** It acts on nothing. */
    NONE,
    FOUND,
    /** It lies in a sequence that we do not hold. */
    NOT_HELD,
    /** The sequence is held and has no such leaf. */
    ABSENT,
    /** The reference is none, or not to an earlier sequence. */
    ILL_FORMED
}
