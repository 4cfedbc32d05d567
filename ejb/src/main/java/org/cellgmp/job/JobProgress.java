package org.cellgmp.job;

/** How a handler says how far it is. */
public interface JobProgress {
    /**
     * @param done parts finished; @param total parts in all, 0 if not known
     * @param message text key of what is being done, e.g. {@code intake.job.keeping}
     */
    void at(long done, long total, String message);

    /**
     * True once somebody asked for the work to stop. A handler that works in portions asks between two of them, and then ends
     * with {@link JobStopped}.
     */
    default boolean stopWanted() {
        return false;
    }
}
