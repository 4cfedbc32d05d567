package org.cellgmp.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/** @param lifted null while it stands */
public record LegalHoldView(
        String number,
        HoldTarget target,
        String named,
        LocalDate from,
        LocalDate to,
        String reason,
        String askedBy,
        String placedBy,
        String placedByName,
        OffsetDateTime placedAt,
        Lifted lifted)
        implements Numbered {
    /** How it ended. */
    public record Lifted(String reason, String by, String byName, OffsetDateTime at) {}

    public boolean stands() {
        return lifted == null;
    }
}
