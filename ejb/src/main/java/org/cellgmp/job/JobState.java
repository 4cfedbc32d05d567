package org.cellgmp.job;

/** Where a job stands. INTERRUPTED: the server stopped while it ran; it will be taken up again. CANCELLED: stopped at
 * somebody's wish; what it had committed until then stays.
 */
public enum JobState {
    QUEUED,
    RUNNING,
    INTERRUPTED,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
