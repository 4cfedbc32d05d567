package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One visit or feedback after the infusion. CFDI (2022) ch. XI; ICH E6(R3).
 *
 * @param plannedOn day of the plan; @param kind visit, adverse-event-check, feedback, laboratory or survival
 * @param finding what was seen, in words or digits
 */
public record FollowUp(
        String visit,
        String kind,
        LocalDate plannedOn,
        OffsetDateTime at,
        String finding,
        String result,
        String uom,
        String recordedBy) {}
