package org.cellgmp.record;

/**
 * How much of an intervention is given, by which route and how often.
 *
 * @param frequency and {@code duration} as written
 */
public record TrialAdministration(
        String name,
        String description,
        Quantity dose,
        String route,
        String frequency,
        String duration,
        String sourceId) {}
