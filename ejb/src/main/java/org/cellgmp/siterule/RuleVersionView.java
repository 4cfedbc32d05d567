package org.cellgmp.siterule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * One version of a table.
 *
 * @param table with number, version and the day from which it counts, as signed; without the day while it is not proposed
 * @param digest SHA-256 of its canonical JSON
 * @param file workbook that it was read from
 * @param proposedFrom day that was proposed; @param reason of the proposal
 * @param retiredOn first day on which it counts no more; null while that is not decided
 * @param effective true if it counts today
 */
public record RuleVersionView(
        String number,
        int version,
        int latest,
        int revision,
        VersionState state,
        SiteTable table,
        String digest,
        StoredFile file,
        String draftedBy,
        String draftedByName,
        OffsetDateTime draftedAt,
        LocalDate proposedFrom,
        String reason,
        String proposedByName,
        String approvedByName,
        OffsetDateTime approvedAt,
        String signature,
        LocalDate retiredOn,
        String retiredReason,
        String retiredByName,
        boolean effective)
        implements Numbered {}
