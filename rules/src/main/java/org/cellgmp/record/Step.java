package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One step of the process as executed. China GMP (2010) Art. 175; 21 CFR 211.188(b)(11).
 *
 * @param number position in the master record, as recorded, unique in the batch
 * @param openness open or closed, of the product during the step
 * @param verifiedBy the second person; null if none was recorded
 * @param holdTime time since the previous step ended, as recorded, with unit
 * @param holdLimit longest hold validated for this step
 * @param longestDuration longest time allowed for the step
 * @param sourceId identifier of the element in the source system
 * @param passage passage number after the step; @param populationDoublings doublings since the start, as recorded
 */
public record Step(
        String number,
        String name,
        String type,
        String openness,
        String roomId,
        OffsetDateTime start,
        OffsetDateTime end,
        String performedBy,
        String verifiedBy,
        String stageResponsible,
        Quantity holdTime,
        Quantity holdLimit,
        Quantity longestDuration,
        List<ProcessParameter> parameters,
        String sourceId,
        String passage,
        String populationDoublings) {
    public Step {
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public Step(
            String number,
            String name,
            String type,
            String openness,
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String performedBy,
            String verifiedBy,
            String stageResponsible,
            Quantity holdTime,
            Quantity holdLimit,
            Quantity longestDuration,
            List<ProcessParameter> parameters,
            String sourceId) {
        this(
                number,
                name,
                type,
                openness,
                roomId,
                start,
                end,
                performedBy,
                verifiedBy,
                stageResponsible,
                holdTime,
                holdLimit,
                longestDuration,
                parameters,
                sourceId,
                null,
                null);
    }
}
