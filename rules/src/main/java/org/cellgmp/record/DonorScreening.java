package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Review of a donor's history and health, and the decision on it. 21 CFR 1271.50, 1271.75; CFDI (2022) ch. VII.
 *
 * @param historyTakenAt when the medical history was taken; @param examinedAt when the donor was examined
 * @param decision eligible, ineligible or not-required; @param decidedBy the responsible person
 * @param retestDueOn day of the repeat test, where one is planned
 */
public record DonorScreening(
        OffsetDateTime historyTakenAt,
        OffsetDateTime examinedAt,
        String riskFactors,
        String decision,
        String decidedBy,
        OffsetDateTime decidedAt,
        LocalDate retestDueOn) {}
