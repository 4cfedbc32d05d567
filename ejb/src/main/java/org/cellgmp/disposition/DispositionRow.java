package org.cellgmp.disposition;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A batch that was decided on, in a list.
 *
 * @param last number of the latest decision
 * @param openResults results that a conditional release still waits for
 * @param dueOn the nearest day one of them is expected; null if none is open or no day was recorded
 * @param results null without an open conditional release
 */
public record DispositionRow(
        String batch,
        String batchTitle,
        String product,
        BatchState state,
        String last,
        OffsetDateTime at,
        int openResults,
        LocalDate dueOn,
        ResultsState results) {}
