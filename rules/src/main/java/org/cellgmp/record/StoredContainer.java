package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One container of a bank and where it stands.
 *
 * @param site building; @param vessel tank or freezer; @param row of the place in the box; @param column of it
 * @param position place where there are no rows and columns, e.g. on a cane; or both in one, e.g. A1
 * @param storedAt when it was put there first; @param expires last day of use, that of the bank if not stated
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
        String row,
        String column,
        OffsetDateTime storedAt,
        LocalDate expires,
        String status) {}
