package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * What was seen of a culture on one day. CFDI (2022) IX; China GMP (2010) Art. 175(7).
 *
 * @param day day of culture, counted from 0; @param viability percent; @param density viable cells per volume
 * @param passage passage number; @param populationDoublings doublings since the start
 */
public record CultureDay(
        String stepNumber,
        String day,
        OffsetDateTime at,
        String vessel,
        Quantity totalCells,
        String viability,
        Quantity density,
        Quantity mediumAdded,
        String passage,
        String populationDoublings,
        String performedBy,
        String reviewedBy) {}
