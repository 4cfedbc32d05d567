package org.cellgmp.retention;

import java.time.OffsetDateTime;

/**
 * Who signed what was proposed, and who decided.
 *
 * @param decidedBy account of the second person; null while it waits
 * @param digest that both signatures bind
 */
public record Proposed(
        ProposalState state,
        String reason,
        String by,
        String byName,
        OffsetDateTime at,
        String decidedReason,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        String digest) {
    public boolean waits() {
        return state == ProposalState.PROPOSED;
    }
}
