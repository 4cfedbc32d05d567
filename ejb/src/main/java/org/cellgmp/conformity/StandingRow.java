package org.cellgmp.conformity;

import java.time.OffsetDateTime;

/** A batch with findings that wait for a deviation. @param statement number of the latest statement @param at of that statement */
public record StandingRow(
        String batch,
        String batchTitle,
        String product,
        int version,
        String statement,
        OffsetDateTime at,
        int unhandledCritical,
        int unhandledMajor,
        int unhandledOther) {}
