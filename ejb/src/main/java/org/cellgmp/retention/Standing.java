package org.cellgmp.retention;

import java.time.LocalDate;

/**
 * Until when something is kept.
 *
 * @param until last day that it must be kept; null unless {@link State#COUNTED}
 * @param demand id of the longest demand, or of one that cannot be counted yet; null if nothing asks for it
 * @param missing what that one waits for; null unless {@link State#NOT_COUNTED}
 */
public record Standing(State state, LocalDate until, String demand, Since missing) {
    /** How far the counting came. */
    public enum State {
        COUNTED,
        NOT_COUNTED,
        WITHOUT_END
    }

    /** From the day after the last one. */
    public boolean past(LocalDate today) {
        return state == State.COUNTED && today.isAfter(until);
    }
}
