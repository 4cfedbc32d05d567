package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One container of a bank and where it stands.
 *
 * @param position storage position, e.g. vessel / rack / box / place
 * @param status stored, withdrawn, discarded or hold
 */
public record StoredContainer(
        String containerId,
        String label,
        Quantity quantity,
        Quantity cells,
        String site,
        String vessel,
        String rack,
        String box,
        String position,
        OffsetDateTime storedAt,
        LocalDate expires,
        String status) {}
