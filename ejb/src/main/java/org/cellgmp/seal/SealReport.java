package org.cellgmp.seal;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole trail found.
 *
 * @param events that have places and were read
 * @param waiting events of the application that have no place yet
 * @param checkpoints in the database; @param outside checkpoints in files
 * @param findings at most {@link #MOST}, in order of place
 * @param failures findings that are no remarks, in all; @param remarks in all
 * @param milliseconds it took
 */
public record SealReport(
        Instant at,
        long events,
        long waiting,
        long checkpoints,
        long outside,
        List<SealFinding> findings,
        long failures,
        long remarks,
        long milliseconds) {
    /** Whoever sees a hundred findings restores a backup and does not read on. */
    public static final int MOST = 100;

    public SealReport {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return failures == 0;
    }
}
