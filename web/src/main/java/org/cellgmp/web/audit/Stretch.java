package org.cellgmp.web.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Actor;

/**
 * Events of one person that follow one another from one network address, newest first, up to and with the sign-in before them. An event
 * does not name its session, so a pause longer than a session may last without a request ends a stretch as well.
 *
 * @param folded true if only a line is shown that says how many there are
 */
public record Stretch(List<EventView> events, boolean folded) {
    /** Longer than the longest time that a session is kept without a request. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    public Stretch {
        events = List.copyOf(events);
    }

    /** @param unfolded true to show what the system did by itself line by line */
    static List<Stretch> of(List<EventView> newestFirst, boolean unfolded) {
        var stretches = new ArrayList<Stretch>();
        var run = new ArrayList<EventView>();
        for (var event : newestFirst) {
            if (!run.isEmpty() && !together(run.get(run.size() - 1), event)) {
                stretches.add(closed(run, unfolded));
                run.clear();
            }
            run.add(event);
        }
        if (!run.isEmpty()) stretches.add(closed(run, unfolded));
        return stretches;
    }

    private static Stretch closed(List<EventView> run, boolean unfolded) {
        boolean system = run.get(0).actor().equals(Actor.SYSTEM.id());
        return new Stretch(run, system && !unfolded && run.size() > 1);
    }

    private static boolean together(EventView later, EventView earlier) {
        return later.actor().equals(earlier.actor())
                && java.util.Objects.equals(later.remoteAddress(), earlier.remoteAddress())
                && !later.act().equals("identity.signed-in")
                && Duration.between(earlier.at(), later.at()).compareTo(PAUSE) <= 0;
    }

    public EventView newest() {
        return events.get(0);
    }

    public EventView oldest() {
        return events.get(events.size() - 1);
    }
}
