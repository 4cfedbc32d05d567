package org.cellgmp.inspection;

/** How far the answer to a request is. */
public enum RequestState {
    ASKED,
    /** Put together; another person has to look at it. */
    PREPARED,
    /** Looked at by another person; not seen by the inspector yet. */
    CHECKED,
    PUBLISHED,
    WITHDRAWN;

    /** True until it is answered or given up. */
    public boolean waits() {
        return this != PUBLISHED && this != WITHDRAWN;
    }
}
