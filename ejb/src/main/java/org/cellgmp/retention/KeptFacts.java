package org.cellgmp.retention;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one thing that is kept.
 *
 * @param jurisdictions that its product is registered or specified for; all that the house knows if that is not recorded
 * @param stages of {@link Demand#stage}
 * @param days by event; an event that has not happened, or is not recorded, is absent
 * @param ofBatch false for a case that touches no batch, of which nothing is asked that is counted from one
 */
public record KeptFacts(
        String number,
        RetainedKind kind,
        String title,
        String product,
        String site,
        LocalDate madeOn,
        Set<String> jurisdictions,
        Set<String> stages,
        Map<Since, LocalDate> days,
        Set<String> batches,
        boolean ofBatch) {
    public KeptFacts {
        jurisdictions = Set.copyOf(jurisdictions);
        stages = Set.copyOf(stages);
        var copy = new EnumMap<Since, LocalDate>(Since.class);
        copy.putAll(days);
        days = Map.copyOf(copy);
        batches = Set.copyOf(batches);
    }

    /** Null if it has not happened or is not recorded. */
    public LocalDate day(Since since) {
        if (since != Since.USE || days.containsKey(since)) return days.get(since);
        var expiry = days.get(Since.EXPIRY);
        var release = days.get(Since.RELEASE);
        if (expiry == null || release == null) return null;
        return expiry.isAfter(release) ? expiry : release;
    }
}
