package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One container of product. China GMP (2010) Art. 175(8).
 *
 * @param use patient, retention, testing or rejected
 */
public record FilledContainer(
        String containerId,
        Quantity volume,
        Quantity cells,
        OffsetDateTime filledAt,
        String use,
        String filledBy,
        String verifiedBy) {}
