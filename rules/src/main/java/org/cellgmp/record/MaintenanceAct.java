package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Maintenance, repair or cleaning of a piece of equipment. China GMP (2010) Art. 80, 81, 86.
 *
 * @param kind planned, repair, cleaning or change
 */
public record MaintenanceAct(
        String kind,
        OffsetDateTime at,
        String description,
        String performedBy,
        String verifiedBy,
        LocalDate dueOn,
        String backInUseBy) {}
