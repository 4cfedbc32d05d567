package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One material lot charged to the batch. China GMP (2010) Art. 113, 116, 175(5); 21 CFR 211.188(b).
 *
 * @param status released, quarantine, rejected or hold, as recorded at use
 * @param tolerancePercent allowed departure of actual from planned, percent of planned
 */
public record MaterialUse(
        String stepNumber,
        String materialCode,
        String name,
        String lot,
        LocalDate expires,
        String status,
        Quantity planned,
        Quantity actual,
        String tolerancePercent,
        OffsetDateTime usedAt,
        String dispensedBy,
        String verifiedBy,
        Quantity vectorTitre,
        String multiplicityOfInfection) {}
