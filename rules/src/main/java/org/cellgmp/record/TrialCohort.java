package org.cellgmp.record;

/**
 * A group of subjects with a planned start of its own.
 *
 * @param doseLevel the level of {@link DoseLevel} that it receives
 * @param minimumAge and {@code maximumAge} with unit
 */
public record TrialCohort(
        String name,
        String description,
        String doseLevel,
        String plannedSubjects,
        Quantity minimumAge,
        Quantity maximumAge,
        String sourceId) {}
