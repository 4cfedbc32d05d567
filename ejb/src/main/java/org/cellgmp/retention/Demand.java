package org.cellgmp.retention;

import java.time.Period;
import java.util.Set;

/**
 * One demand to keep.
 *
 * @param jurisdiction CN, EU or US; {@link #SITE} where no register names a period, and the site sets one
 * @param stage {@code trial} for batches made for a trial, {@code research} for trials outside registration; null for all
 * @param period null for one without end
 * @param guideline null if the site sets it; @param clause key in its register; @param longer true if the site made it longer than the default
 */
public record Demand(
        String id,
        Set<RetainedKind> kinds,
        String jurisdiction,
        String stage,
        Period period,
        Since since,
        String guideline,
        String clause,
        boolean longer) {
    public static final String SITE = "SITE";

    public Demand {
        kinds = Set.copyOf(kinds);
    }

    public Demand lasting(Period other) {
        return new Demand(id, kinds, jurisdiction, stage, other, since, guideline, clause, true);
    }
}
