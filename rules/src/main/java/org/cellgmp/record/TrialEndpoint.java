package org.cellgmp.record;

/**
 * What is measured to answer an objective.
 *
 * @param level primary, secondary, exploratory or other
 * @param timeFrame when or until when, as written
 * @param objective number of the {@link TrialObjective} it answers
 */
public record TrialEndpoint(
        String measure,
        String level,
        String description,
        String timeFrame,
        String purpose,
        String objective,
        String sourceId) {}
