package org.cellgmp.record;

import java.util.List;

/**
 * Who watches over the trial, and for how long subjects are followed.
 *
 * @param committee true if a data monitoring committee watches over it
 * @param followUpMonths length of long-term follow-up, months, decimal digits
 * @param regulated by whom, as recorded
 */
public record TrialOversight(
        Boolean committee,
        String committeeName,
        String charter,
        String meetings,
        String followUpMonths,
        String followUpPlan,
        List<String> regulated) {
    public TrialOversight {
        regulated = regulated == null ? List.of() : List.copyOf(regulated);
    }
}
