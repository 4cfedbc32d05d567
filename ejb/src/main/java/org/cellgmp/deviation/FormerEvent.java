package org.cellgmp.deviation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A quality event as another register tells it.
 *
 * @param classification as given there; null if none is told
 * @param rootCause null if none is told; @param impact on product and batches; null if not told
 * @param batch number of a batch record of this house that it is about; null if none
 * @param openedAt there; @param dueOn null for the practice of this site
 * @param closedAt null unless it is closed
 */
public record FormerEvent(
        DeviationKind kind,
        DeviationState state,
        Account account,
        Classification classification,
        String rootCause,
        String impact,
        String batch,
        OffsetDateTime openedAt,
        LocalDate dueOn,
        OffsetDateTime closedAt) {}
