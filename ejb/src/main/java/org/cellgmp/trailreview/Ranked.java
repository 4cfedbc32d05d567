package org.cellgmp.trailreview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.CanonicalJson;

/**
 * Something in the trail of a batch that deserves a look.
 *
 * @param key stays while the events it points at are the same; what was answered is kept under it
 * @param arguments of the sentence that says what was seen
 * @param actor account of who did it; null if it was nobody in particular, as with the clock
 * @param at when; of several events the last
 * @param changes the first {@link #MOST_CHANGES} of them; @param more how many are left out
 * @param events numbers of the events it points at, oldest first
 */
public record Ranked(
        String key,
        Criterion criterion,
        List<String> arguments,
        String actor,
        String printedName,
        Instant at,
        String reason,
        List<Change> changes,
        int more,
        List<Long> events) {
    /** More are looked at on the page of the event. */
    public static final int MOST_CHANGES = 20;

    public Ranked {
        arguments = List.copyOf(arguments);
        changes = List.copyOf(changes);
        events = List.copyOf(events);
    }

    /** @param changes of the event that matter here */
    public static Ranked of(Criterion criterion, EventView event, List<Change> changes, String... arguments) {
        return of(criterion, List.of(event), changes, arguments);
    }

    /** @param events at least one, oldest first; the last says who, when and why */
    public static Ranked of(Criterion criterion, List<EventView> events, List<Change> changes, String... arguments) {
        var last = events.get(events.size() - 1);
        var named = new ArrayList<String>(List.of(criterion.name()));
        named.addAll(List.of(arguments));
        events.forEach(event -> named.add(event.event()));
        return new Ranked(
                CanonicalJson.digest(named).substring(0, 32),
                criterion,
                List.of(arguments),
                last.actor(),
                last.printedName(),
                last.at(),
                last.reason(),
                changes.stream().limit(MOST_CHANGES).toList(),
                Math.max(0, changes.size() - MOST_CHANGES),
                events.stream().map(EventView::id).toList());
    }
}
