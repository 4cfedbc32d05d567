package org.cellgmp.history;

/** What was found where a leaf points. */
public enum FileState {
    /** The file is there and its MD5 is the one stated. */
    MATCHES,
    /** The file is there and its MD5 is another. */
    DIFFERS,
    /** The sequence is held and has no such file. */
    MISSING,
    /** The file lies in a sequence that we do not hold. */
    NOT_HELD,
    /** The reference leaves the application, or is none. */
    OUTSIDE,
    /** A deletion, which has no file. */
    NONE
}
