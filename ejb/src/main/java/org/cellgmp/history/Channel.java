package org.cellgmp.history;

/** Way by which a sequence is sent. */
public enum Channel {
    /** An electronic gateway of the authority. */
    GATEWAY,
    /** A page of the authority to which files are uploaded. */
    PORTAL,
    /** A disc or other medium, sent or handed over. */
    MEDIUM
}
