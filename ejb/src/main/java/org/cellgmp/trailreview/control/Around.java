package org.cellgmp.trailreview.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TrailLimits;

/** What stands out around the work on a batch: in events that are not about it. */
final class Around {
    static final String CLOCK = "seal.clock-stepped";
    static final String SIGN_IN = "identity.sign-in-refused";
    static final String SIGNING = "signature.refused";

    /** Data entered within this time of a step may bear a wrong time. */
    static final Duration NEAR = Duration.ofHours(1);

    private Around() {}

    /** Steps within an hour of an entry; they point at the entries as well. */
    static List<Ranked> clockSteps(BatchTrail trail, TrailLimits limits) {
        var found = new ArrayList<Ranked>();
        for (var step : trail.around()) {
            if (!step.act().equals(CLOCK) || !reaches(step, limits.step())) continue;
            var near = trail.data().stream()
                    .filter(event -> within(event, step, NEAR))
                    .toList();
            if (near.isEmpty()) continue;
            var events = new ArrayList<>(near);
            events.add(step);
            found.add(Ranked.of(
                    Criterion.CLOCK_STEP,
                    events,
                    List.of(),
                    step.details().getOrDefault("seconds", "?"),
                    Integer.toString(near.size())));
        }
        return found;
    }

    /** A step that does not say how far it went is looked at as well. */
    private static boolean reaches(EventView step, int seconds) {
        try {
            var told = new BigDecimal(String.valueOf(step.details().get("seconds")));
            return told.abs().compareTo(BigDecimal.valueOf(seconds)) >= 0;
        } catch (NumberFormatException unsaid) {
            return true;
        }
    }

    /** Wrong passwords for an account, at the door or at signing, around data that the same account entered. */
    static List<Ranked> wrongPasswords(BatchTrail trail, TrailLimits limits) {
        var span = limits.failureSpan();
        var accounts = new LinkedHashMap<String, List<EventView>>();
        for (var event : trail.around()) {
            var account = account(event);
            if (account != null)
                accounts.computeIfAbsent(account, any -> new ArrayList<>()).add(event);
        }
        var found = new ArrayList<Ranked>();
        for (var failed : accounts.entrySet())
            for (var group : Timing.crowded(failed.getValue(), limits.wrong(), span))
                if (trail.data().stream()
                        .anyMatch(event -> event.actor().equals(failed.getKey())
                                && group.stream().anyMatch(one -> within(event, one, span))))
                    found.add(Ranked.of(
                            Criterion.SIGN_IN_FAILURES,
                            group,
                            List.of(),
                            failed.getKey(),
                            Integer.toString(group.size()),
                            Long.toString(Timing.minutes(group))));
        return found;
    }

    /** Whose password was wrong; null if it is not known, or the event tells of something else. */
    private static String account(EventView event) {
        if (event.act().equals(SIGN_IN)) return event.details().get("account");
        if (!event.act().equals(SIGNING)) return null;
        var named = event.details().get("account");
        return named == null ? event.actor() : named;
    }

    private static boolean within(EventView one, EventView other, Duration span) {
        return Duration.between(one.at(), other.at()).abs().compareTo(span) <= 0;
    }
}
