package org.cellgmp.worklist;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A person's choice of a digest by mail, and what became of the last ones.
 *
 * @param address null if none was given; @param confirmedAt when its reader gave the code back; null until then, and no letter
 *     goes there; @param confirmation the last letter with a code, if it was to this address; null if none was
 * @param language {@code en} or {@code zh}
 * @param letters newest first, the last few
 */
public record Digest(
        String account,
        Frequency frequency,
        String address,
        OffsetDateTime confirmedAt,
        Confirmation confirmation,
        String language,
        List<Letter> letters) {
    /** How often. */
    public enum Frequency {
        NONE,
        DAILY,
        WEEKLY
    }

    /** How far a letter came. */
    public enum State {
        /** To be tried, for the first time or again. */
        WAITING,
        /** Handed to the mail server now; one that was cut off here is not tried again, for it may have left. */
        SENDING,
        SENT,
        /** Nothing waited; no letter. */
        EMPTY,
        FAILED
    }

    /**
     * One letter.
     *
     * @param period that it is for, a day or {@code 2026-W47}; @param reason why the last attempt failed; null if none did
     * @param nextAt when it is tried again; null if it is not
     */
    public record Letter(
            String period,
            String address,
            State state,
            int attempts,
            int items,
            String reason,
            OffsetDateTime createdAt,
            OffsetDateTime nextAt,
            OffsetDateTime settledAt) {}

    public Digest {
        letters = List.copyOf(letters);
    }
}
