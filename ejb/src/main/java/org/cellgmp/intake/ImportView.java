package org.cellgmp.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * An import as shown.
 *
 * @param reason given at confirmation; null before
 * @param job that keeps it; null before confirmation
 * @param results numbers and versions of what was kept, e.g. {@code BR-2026-0014/v1}; empty until then
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
        List<String> results) {
    public ImportView {
        results = List.copyOf(results);
    }
}
