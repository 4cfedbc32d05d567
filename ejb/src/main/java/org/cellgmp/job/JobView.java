package org.cellgmp.job;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A job as shown.
 *
 * @param done parts finished; @param total parts in all, 0 if not known
 * @param message text key of what is being done, or refusal code of why it failed; null if nothing was said
 * @param arguments what the message names
 * @param result reference to what came out; null until done
 * @param startedBy account
 * @param endedAt null until it ended
 */
public record JobView(
        String number,
        String kind,
        JobState state,
        long done,
        long total,
        String message,
        List<String> arguments,
        String result,
        String startedBy,
        OffsetDateTime queuedAt,
        OffsetDateTime endedAt,
        int attempts) {
    public JobView {
        arguments = List.copyOf(arguments);
    }
}
