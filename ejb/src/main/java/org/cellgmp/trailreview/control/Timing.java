package org.cellgmp.trailreview.control;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;

/** What stands out in when things were entered. */
final class Timing {
    /** Times of what is still to come, or was set beforehand. */
    private static final Set<String> NOT_DONE = Set.of("shelfLifeEnds", "dueOn", "expiry", "expiresAt", "validUntil");

    private Timing() {}

    /**
     * Times first entered long after what they tell. What came in a file was recorded by another system at a time that this trail does
     * not know.
     */
    static List<Ranked> lateEntries(BatchTrail trail, TrailLimits limits) {
        var limit = limits.lateness();
        var found = new ArrayList<Ranked>();
        for (var event : trail.data()) {
            if (event.details().containsKey("file")) continue;
            var late = new ArrayList<Change>();
            var longest = Duration.ZERO;
            for (var change : event.changes()) {
                var lag = lag(event, change);
                if (lag == null || lag.compareTo(limit) < 0) continue;
                late.add(change);
                if (lag.compareTo(longest) > 0) longest = lag;
            }
            if (!late.isEmpty())
                found.add(Ranked.of(
                        Criterion.LATE_ENTRY,
                        event,
                        late,
                        Changed.record(event),
                        Long.toString(longest.toHours()),
                        limits.lateHours()));
        }
        return found;
    }

    /** From the time that was entered first to the entry; null if no such time was. */
    private static Duration lag(EventView event, Change change) {
        if (change.oldValue() != null
                || change.newValue() == null
                || change.newValue().length() < 16
                || NOT_DONE.contains(Changed.member(change))) return null;
        try {
            return Duration.between(OffsetDateTime.parse(change.newValue()).toInstant(), event.at());
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** Changes by one person, each within the time of the one that came so many before it, are one burst. */
    static List<Ranked> bursts(BatchTrail trail, TrailLimits limits) {
        var persons = new LinkedHashMap<String, List<EventView>>();
        for (var event : trail.revisions())
            persons.computeIfAbsent(event.actor(), any -> new ArrayList<>()).add(event);
        var found = new ArrayList<Ranked>();
        for (var acts : persons.values())
            for (var burst : crowded(acts, limits.burst(), limits.burstSpan()))
                found.add(Ranked.of(
                        Criterion.EDIT_BURST,
                        burst,
                        List.of(),
                        Integer.toString(burst.size()),
                        Long.toString(minutes(burst))));
        return found;
    }

    /** Groups of events, oldest first, of which any {@code many} that follow one another lie within {@code span}. */
    static List<List<EventView>> crowded(List<EventView> events, int many, Duration span) {
        var groups = new ArrayList<List<EventView>>();
        int from = -1;
        int until = -1;
        for (int i = many - 1; i < events.size(); i++) {
            int first = i - many + 1;
            if (Duration.between(events.get(first).at(), events.get(i).at()).compareTo(span) > 0) continue;
            if (from >= 0 && first > until) {
                groups.add(List.copyOf(events.subList(from, until + 1)));
                from = -1;
            }
            if (from < 0) from = first;
            until = i;
        }
        if (from >= 0) groups.add(List.copyOf(events.subList(from, until + 1)));
        return groups;
    }

    /** Between the first and the last, begun ones counted. */
    static long minutes(List<EventView> events) {
        var span = Duration.between(
                events.get(0).at(), events.get(events.size() - 1).at());
        return span.plusSeconds(59).toMinutes();
    }
}
