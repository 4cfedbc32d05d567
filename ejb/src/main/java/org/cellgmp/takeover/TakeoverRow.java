package org.cellgmp.takeover;

import java.time.OffsetDateTime;

/** A workbook in a list. */
public record TakeoverRow(
        String number, TakeoverState state, String fileName, String byName, OffsetDateTime at, long taken) {}
