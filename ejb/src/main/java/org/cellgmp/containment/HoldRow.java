package org.cellgmp.containment;

import java.time.OffsetDateTime;

/** A hold in a list. @param record null if it was placed on an identifier; @param openUses records of use while held that nobody judged */
public record HoldRow(
        String number,
        Thing thing,
        String record,
        String reason,
        String event,
        String placedByName,
        OffsetDateTime placedAt,
        HoldState state,
        long openUses) {}
