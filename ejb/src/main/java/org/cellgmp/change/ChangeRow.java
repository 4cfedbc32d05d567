package org.cellgmp.change;

import java.time.OffsetDateTime;

/** A change in a list. */
public record ChangeRow(
        String number, String title, ChangeState state, OffsetDateTime requestedAt, String requestedByName) {}
