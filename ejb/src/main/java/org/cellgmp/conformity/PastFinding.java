package org.cellgmp.conformity;

import java.time.OffsetDateTime;
import org.cellgmp.guideline.Severity;

/**
 * A finding in the latest statement of some batch, in a list of what one rule found.
 *
 * @param statement number of that statement; @param at when it was made
 * @param key of the departure, see {@link org.cellgmp.deviation.Departure}; with the statement it names the finding
 * @param place where it stands, for a reader
 * @param deviation that took it up; null if none did
 */
public record PastFinding(
        String statement,
        String key,
        String batch,
        String batchTitle,
        String product,
        OffsetDateTime at,
        String place,
        Severity severity,
        boolean advisory,
        String deviation) {}
