package org.cellgmp.recordkeeping;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.audit.Change;

/**
 * What one version changed of the one before it.
 *
 * @param by account; @param changes the first {@link #MOST_CHANGES} of them, by address
 */
public record Revision(int version, String by, OffsetDateTime at, String reason, List<Change> changes) {
    /** Most changes told one by one. */
    public static final int MOST_CHANGES = 500;

    public Revision {
        changes = List.copyOf(changes);
    }
}
