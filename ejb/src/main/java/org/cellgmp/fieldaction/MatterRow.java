package org.cellgmp.fieldaction;

import java.time.OffsetDateTime;

/** A field action in a list. @param due when the nearest of its running clocks ends; null if none runs */
public record MatterRow(
        String number,
        MatterKind kind,
        boolean mock,
        String title,
        MatterState state,
        Outcome outcome,
        String lot,
        OffsetDateTime openedAt,
        String openedByName,
        OffsetDateTime due) {}
