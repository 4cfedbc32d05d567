package org.cellgmp.record;

import java.util.List;

/**
 * How a trial is laid out.
 *
 * @param allocation randomised, non-randomised or not-applicable
 * @param model parallel, single-group, sequential and so on, as recorded
 * @param masking open, single, double, triple or quadruple
 * @param escalation method of dose escalation, e.g. 3+3
 * @param staggering how first subjects are spaced, as written
 * @param toxicityDefinition what counts as dose-limiting; @param toxicityWindow for how long it is watched for
 * @param maximumStep greatest factor from one dose level to the next, decimal digits
 */
public record TrialDesign(
        String allocation,
        String model,
        String masking,
        List<String> masked,
        String maskingDescription,
        String purpose,
        String description,
        String rationale,
        String escalation,
        String staggering,
        String doseRationale,
        String toxicityDefinition,
        Quantity toxicityWindow,
        String maximumStep,
        List<String> characteristics) {
    public TrialDesign {
        masked = masked == null ? List.of() : List.copyOf(masked);
        characteristics = characteristics == null ? List.of() : List.copyOf(characteristics);
    }
}
