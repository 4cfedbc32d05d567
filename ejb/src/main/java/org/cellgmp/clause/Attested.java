package org.cellgmp.clause;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One clause of an attestation, as it stands now.
 *
 * @param number of the attestation; @param line counted from 1
 * @param product null for the whole site; @param edition of the guideline then
 * @param endedBy printed name; null while it stands; @param reason why it ended; null if it was renewed or stands
 * @param renewedBy the attestation that took its place, with its line; null if none
 */
public record Attested(
        String number,
        int line,
        State state,
        String guideline,
        String edition,
        String clause,
        String product,
        String evidence,
        List<String> references,
        LocalDate reviewOn,
        String byName,
        OffsetDateTime at,
        String endedBy,
        OffsetDateTime endedAt,
        String reason,
        String renewedBy,
        int revision) {
    /** How it stands. */
    public enum State {
        STANDING,
        RENEWED,
        WITHDRAWN
    }

    public Attested {
        references = List.copyOf(references);
    }

    /** Number and line, e.g. AT-2026-0001/2. */
    public String about() {
        return number + "/" + line;
    }

    /** The day of review itself still counts. */
    public boolean overdue(LocalDate today) {
        return state == State.STANDING && today.isAfter(reviewOn);
    }
}
