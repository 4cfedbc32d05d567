package org.cellgmp.record;

import java.util.List;

/**
 * What exactly is estimated. ICH E9(R1).
 *
 * @param intercurrentEvents each with its strategy
 */
public record TrialEstimand(
        String name,
        String population,
        String variable,
        String interventions,
        List<String> intercurrentEvents,
        String summaryMeasure) {
    public TrialEstimand {
        intercurrentEvents = intercurrentEvents == null ? List.of() : List.copyOf(intercurrentEvents);
    }
}
