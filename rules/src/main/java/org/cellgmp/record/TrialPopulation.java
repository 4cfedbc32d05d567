package org.cellgmp.record;

import java.util.List;

/**
 * Who may take part.
 *
 * @param sex all, female or male
 * @param volunteerReason why healthy people take part; @param childrenReason why children do, and what adults showed before
 * @param plannedEnrolment and {@code plannedCompletion} numbers of subjects, decimal digits
 * @param enrolmentCertainty actual or estimated
 */
public record TrialPopulation(
        String description,
        Quantity minimumAge,
        Quantity maximumAge,
        List<String> ageGroups,
        String sex,
        Boolean healthyVolunteers,
        String volunteerReason,
        String childrenReason,
        String plannedEnrolment,
        String enrolmentCertainty,
        String plannedCompletion,
        String sampling) {
    public TrialPopulation {
        ageGroups = ageGroups == null ? List.of() : List.copyOf(ageGroups);
    }
}
