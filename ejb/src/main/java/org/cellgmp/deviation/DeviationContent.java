package org.cellgmp.deviation;

import java.util.List;

/** All that a conclusion stands on. Its canonical digest changes with any of it, and a conclusion given before then no longer covers. */
public record DeviationContent(
        String number,
        Account account,
        List<String> batches,
        List<Departure> departures,
        Classification classification,
        String rationale,
        Investigation investigation) {
    public DeviationContent {
        batches = List.copyOf(batches);
        departures = List.copyOf(departures);
    }
}
