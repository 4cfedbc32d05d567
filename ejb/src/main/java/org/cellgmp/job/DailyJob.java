package org.cellgmp.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Work that is begun once a day without anybody asking. Implemented as a CDI bean by the room that owns the work. */
public interface DailyJob {
    /** Of the {@link JobHandler} that does it. */
    String kind();

    /** From the start of the server until the first look, so that not all begin at once. */
    Duration first();

    /** As of when its results stand; empty if there are none yet. */
    Optional<Instant> last();
}
