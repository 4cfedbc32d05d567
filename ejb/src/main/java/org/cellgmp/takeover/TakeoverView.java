package org.cellgmp.takeover;

import java.time.OffsetDateTime;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * A workbook that came in.
 *
 * @param by account of who brought it; @param reason null before it was confirmed; @param job null before then
 * @param taken events and CAPAs that were taken over from it so far
 */
public record TakeoverView(
        String number,
        TakeoverState state,
        StoredFile file,
        TrialReport report,
        String by,
        String byName,
        OffsetDateTime at,
        String reason,
        String job,
        long taken) {}
