package org.cellgmp.capa;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A request to move the due date of an approved action.
 *
 * @param id within the CAPA, {@code E1}; @param granted null while nobody decided
 */
public record Extension(
        String id,
        String action,
        LocalDate from,
        LocalDate to,
        String reason,
        String askedBy,
        String askedByName,
        OffsetDateTime askedAt,
        Boolean granted,
        Signed decision) {
    public boolean pending() {
        return granted == null;
    }

    public Extension decided(boolean yes, Signed signed) {
        return new Extension(id, action, from, to, reason, askedBy, askedByName, askedAt, yes, signed);
    }
}
