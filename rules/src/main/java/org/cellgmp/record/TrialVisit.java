package org.cellgmp.record;

import java.util.List;

/**
 * A visit, or another time at which something is done with a subject.
 *
 * @param timing when, from what, as written
 * @param window how far from it, as written
 * @param activities names of {@link TrialActivity}
 * @param startRule and {@code endRule} what must hold before it begins or ends
 */
public record TrialVisit(
        String name,
        String label,
        String description,
        String epoch,
        String timing,
        String window,
        String type,
        List<String> settings,
        String startRule,
        String endRule,
        List<String> activities,
        String sourceId) {
    public TrialVisit {
        settings = settings == null ? List.of() : List.copyOf(settings);
        activities = activities == null ? List.of() : List.copyOf(activities);
    }
}
