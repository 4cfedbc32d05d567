package org.cellgmp.record;

import java.util.List;

/**
 * Who watches over the trial, and for how long subjects are followed.
 *
 * @param committee true if a data monitoring committee watches over it
 * @param followUpMonths length of long-term follow-up, months, decimal digits
 * @param contactMonths longest span between two contacts with a subject, months, decimal digits
 * @param regulated by whom, as recorded
 */
public record TrialOversight(
        Boolean committee,
        String committeeName,
        String charter,
        String meetings,
        String noCommitteeReason,
        String followUpMonths,
        String contactMonths,
        String followUpPlan,
        List<String> regulated) {
    public TrialOversight {
        regulated = regulated == null ? List.of() : List.copyOf(regulated);
    }
}
