package org.cellgmp.identity;

import java.time.Instant;
import java.util.Set;
import org.cellgmp.ground.Role;

/**
 * Roles handed over to a deputy for a time.
 *
 * @param begins from this moment on; @param ends until before this moment
 * @param accepted when the deputy agreed; null before
 * @param ended when one of the two ended it before its time; null if nobody did
 */
public record DelegationView(
        long id,
        String giver,
        String deputy,
        Set<Role> roles,
        Instant begins,
        Instant ends,
        String reason,
        Instant offered,
        Instant accepted,
        Instant ended,
        String endedBy) {
    /** How a delegation stands at a moment. */
    public enum State {
        OFFERED,
        ACCEPTED,
        IN_FORCE,
        OVER,
        ENDED
    }

    public DelegationView {
        roles = Set.copyOf(roles);
    }

    public State state(Instant now) {
        if (ended != null) return State.ENDED;
        if (!now.isBefore(ends)) return State.OVER;
        if (accepted == null) return State.OFFERED;
        return now.isBefore(begins) ? State.ACCEPTED : State.IN_FORCE;
    }
}
