package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * The cells that were harvested. China GMP (2010) Art. 175(8).
 *
 * @param viability percent; @param positivePercent cells carrying the transgene or marker, percent
 */
public record Harvest(
        OffsetDateTime at,
        Quantity totalViable,
        String viability,
        String positivePercent,
        String performedBy,
        String verifiedBy) {}
