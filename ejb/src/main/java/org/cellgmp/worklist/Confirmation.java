package org.cellgmp.worklist;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * A letter with a code by which a person shows that they read the mailbox.
 *
 * @param expiresAt from then on the code is not taken; null until the letter leaves
 * @param triesLeft wrong codes that may still be given
 * @param reason why the last attempt to send failed; null if none did; @param nextAt when it is tried again; null if it is not
 */
public record Confirmation(
        String address,
        State state,
        OffsetDateTime askedAt,
        OffsetDateTime expiresAt,
        int triesLeft,
        String reason,
        OffsetDateTime nextAt) {
    /** How long a code is taken after its letter left. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** Wrong codes after which a letter's code is not taken any more. */
    public static final int TRIES = 5;

    /** Letters within {@link #WINDOW}: to one person, and to one mailbox whoever asks. */
    public static final int MOST = 5;

    public static final Duration WINDOW = Duration.ofHours(24);

    /** How far it came. */
    public enum State {
        /** To be sent, for the first time or again. */
        ASKED,
        /** Handed to the mail server; its code is taken, for it may have arrived. */
        SENDING,
        SENT,
        FAILED,
        CONFIRMED,
        /** Too many wrong codes. */
        SPENT,
        /** Another letter, or another address, took its place. */
        REPLACED
    }

    /** True if a code is taken at this moment. */
    public boolean takes(OffsetDateTime now) {
        return (state == State.SENDING || state == State.SENT) && now.isBefore(expiresAt);
    }
}
