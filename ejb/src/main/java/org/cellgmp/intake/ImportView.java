package org.cellgmp.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * An import as shown.
 *
 * @param reason given at confirmation; null before
 * @param job that keeps it; null before confirmation
 * @param results numbers and versions of what was kept, e.g. {@code BR-2026-0014/v1}; empty until then; of very
 *     many the first
 * @param kept versions that it made, over all its runs
 * @param leftOut records that were corrected since the trial run and left as they are; 0 until it is kept
 */
public record ImportView(
        String number,
        StoredFile file,
        ImportState state,
        ImportReport report,
        String by,
        OffsetDateTime at,
        String reason,
        String job,
        List<String> results,
        long kept,
        long leftOut) {
    public ImportView {
        results = List.copyOf(results);
    }
}
