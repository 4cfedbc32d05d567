package org.cellgmp.conformity;

import java.time.OffsetDateTime;

/**
 * Where a batch stands as to what the rules found in it.
 *
 * @param statement number of the latest statement; @param at of that statement
 * @param unhandledCritical findings that wait for a deviation
 * @param shelfLifeEnds expiry of the product; null if the record tells none
 */
public record StandingRow(
        String batch,
        String batchTitle,
        String product,
        int version,
        String statement,
        OffsetDateTime at,
        int unhandledCritical,
        int unhandledMajor,
        int unhandledOther,
        OffsetDateTime shelfLifeEnds) {}
