package org.cellgmp.record;

import java.util.List;

/**
 * One arm of a trial.
 *
 * @param type experimental, active-comparator, placebo-comparator and so on
 * @param plannedSubjects number of subjects, decimal digits
 * @param interventions names of what is given in it
 */
public record TrialArm(
        String name,
        String type,
        String description,
        List<String> interventions,
        String plannedSubjects,
        String sourceId) {
    public TrialArm {
        interventions = interventions == null ? List.of() : List.copyOf(interventions);
    }
}
