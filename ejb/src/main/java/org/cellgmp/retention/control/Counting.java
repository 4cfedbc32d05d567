package org.cellgmp.retention.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.KeptFacts;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.Since;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.Standing.State;

/** Finds the longest of the demands that apply. */
public final class Counting {
    private Counting() {}

    public static Standing of(KeptFacts facts, List<Demand> demands) {
        Standing longest = null;
        Standing waiting = null;
        for (var demand : demands) {
            if (!applies(demand, facts)) continue;
            // Nothing is longer than without end, whatever else is still unknown.
            if (demand.period() == null) return new Standing(State.WITHOUT_END, null, demand.id(), null);
            var from = facts.day(demand.since());
            if (from == null) {
                if (waiting == null) waiting = new Standing(State.NOT_COUNTED, null, demand.id(), demand.since());
                continue;
            }
            var until = after(from, demand.period());
            if (longest == null || until.isAfter(longest.until()))
                longest = new Standing(State.COUNTED, until, demand.id(), null);
        }
        // One that cannot be counted may turn out to be the longest.
        if (waiting != null) return waiting;
        return Objects.requireNonNullElseGet(longest, () -> new Standing(State.WITHOUT_END, null, null, null));
    }

    static boolean applies(Demand demand, KeptFacts facts) {
        if (!demand.kinds().contains(facts.kind())) return false;
        if (!demand.jurisdiction().equals(Demand.SITE) && !facts.jurisdictions().contains(demand.jurisdiction()))
            return false;
        if (demand.stage() != null && !facts.stages().contains(demand.stage())) return false;
        return facts.kind() != RetainedKind.QUALITY_EVENT || facts.ofBatch() || demand.since() == Since.CLOSING;
    }

    /** A day that the year has not got, 29 February, ends the day after: a period is never shorter than asked. */
    static LocalDate after(LocalDate from, Period period) {
        var end = from.plus(period);
        return end.getDayOfMonth() < from.getDayOfMonth() && period.getDays() == 0 ? end.plusDays(1) : end;
    }
}
