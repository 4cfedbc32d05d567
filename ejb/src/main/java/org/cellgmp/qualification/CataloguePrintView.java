package org.cellgmp.qualification;

import java.time.OffsetDateTime;
import org.cellgmp.job.JobView;

/**
 * The whole catalogue in one language, as it was asked for and, once its job is done, as it was printed.
 *
 * @param language en, zh or both
 * @param rulebook SHA-256 of the rulebook; @param selfCheck whose results it tells; null if the rulebook was never checked
 * @param current true if rulebook, source checks and last self-check are still those
 * @param job that prints it
 * @param digest SHA-256 of the PDF; null until it is printed, and so is {@code printedAt}
 * @param size of the PDF, bytes
 */
public record CataloguePrintView(
        String number,
        String language,
        String rulebook,
        String selfCheck,
        boolean current,
        JobView job,
        OffsetDateTime askedAt,
        String askedBy,
        String askedByName,
        String digest,
        long size,
        int pages,
        OffsetDateTime printedAt) {
    public boolean printed() {
        return digest != null;
    }

    /** True if its job ended without a print, so that it may be begun again. */
    public boolean stopped() {
        return !printed() && job.state().ended();
    }
}
