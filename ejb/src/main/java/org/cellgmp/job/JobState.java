package org.cellgmp.job;

/** Where a job stands. INTERRUPTED: the server stopped while it ran; it will be taken up again. */
public enum JobState {
    QUEUED,
    RUNNING,
    INTERRUPTED,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
