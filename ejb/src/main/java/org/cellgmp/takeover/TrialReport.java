package org.cellgmp.takeover;

import java.util.List;

/**
 * What a trial run found. Figures are digits.
 *
 * @param slips the first so many; @param unlisted how many more there are
 * @param unknown words that nobody said the meaning of
 */
public record TrialReport(
        BookLayout layout,
        String events,
        String openEvents,
        String capas,
        String openCapas,
        String actions,
        String lines,
        List<Slip> slips,
        String unlisted,
        Boolean mistakes,
        List<WordUse> unknown) {
    public TrialReport {
        slips = slips == null ? List.of() : List.copyOf(slips);
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
    }

    public boolean takable() {
        return !mistakes;
    }

    /** Events and CAPAs: what the work is counted in. */
    public long things() {
        return Long.parseLong(events) + Long.parseLong(capas);
    }
}
