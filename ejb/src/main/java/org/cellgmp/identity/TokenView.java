package org.cellgmp.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A token for REST as it is listed; the token itself is shown once, when it is issued, and never kept.
 *
 * @param label what the person called it
 * @param scopes what it may change; empty for reading only
 * @param revoked moment it was revoked; null while it is in force
 */
public record TokenView(
        long id, String account, String label, Set<Scope> scopes, Instant issued, Instant expires, Instant revoked) {
    public TokenView {
        scopes = Set.copyOf(scopes);
    }

    public boolean inForce(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}
