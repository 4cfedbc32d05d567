package org.cellgmp.record;

import java.util.List;

/**
 * One step as it is to be carried out. China GMP (2010) Art. 170(4); 21 CFR 211.186(b)(9).
 *
 * @param number position in the process, unique in the record
 * @param after numbers of the steps that come before it; empty for the first
 * @param startCondition what must hold before it begins, as written
 * @param openness open or closed, of the product during the step
 * @param roomGrade A, B, C or D
 * @param verification true if a second person has to verify it
 */
public record MasterStep(
        String number,
        String name,
        String type,
        String instruction,
        List<String> after,
        String startCondition,
        String openness,
        String roomGrade,
        Boolean verification,
        Quantity holdLimit,
        Quantity longestDuration,
        List<MasterParameter> parameters,
        String sourceId) {
    public MasterStep {
        after = after == null ? List.of() : List.copyOf(after);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }
}
