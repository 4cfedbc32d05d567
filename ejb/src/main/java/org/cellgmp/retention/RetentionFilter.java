package org.cellgmp.retention;

import java.time.LocalDate;

/**
 * What to list; null components do not narrow.
 *
 * @param jurisdiction that applies to the thing; @param endsBy those whose period ends on or before the day
 * @param past true for those that may be disposed of; @param held true for those under a legal hold, false for those under none
 */
public record RetentionFilter(
        RetainedKind kind, String jurisdiction, Standing.State state, LocalDate endsBy, boolean past, Boolean held) {
    public static final RetentionFilter ALL = new RetentionFilter(null, null, null, null, false, null);
}
