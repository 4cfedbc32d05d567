package org.cellgmp.inspection;

import java.time.OffsetDateTime;

/**
 * An inspection to be opened, as a person says it.
 *
 * @param inspectors names, as the authority announced them
 * @param opens from when on invited accounts are let in; null for now; @param closes from when on they are not
 */
public record InspectionOrder(
        String authority,
        String inspectors,
        InspectionScope scope,
        OffsetDateTime opens,
        OffsetDateTime closes,
        String reason) {}
