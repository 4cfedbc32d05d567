package org.cellgmp.investigation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Happened;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Merges what records tell with what the trail tells, in the order of time. What a record tells comes first within one
 * microsecond; the cursor is the moment and the number of the trail event, 0 for what a record tells, with its place among those.
 */
@Dependent
public class Chronicle {
    /** Batches of one event whose records and trail are merged. */
    static final int MOST_BATCHES = 20;

    private static final Comparator<Happened> ORDER = Comparator.comparing(Happened::at)
            .thenComparing(one -> one.event() == null ? 0L : one.event().id());

    @Inject
    Records records;

    @Inject
    Trail trail;

    /** The last one seen. @param event number of the trail event; 0 for what a record tells @param place among those of the moment */
    private record Mark(Instant at, long event, int place) {}

    public Page<Happened> of(DeviationView deviation, int hours, String after, int limit) throws Refusal {
        var mark = after == null ? null : mark(after);
        var told = told(deviation, hours);
        var merged = new ArrayList<Happened>();
        for (int i = 0; i < told.size(); i++) if (mark == null || later(told, i, mark)) merged.add(told.get(i));
        for (var number : numbers(deviation)) {
            var events = trail.story(number, mark == null ? null : cursor(mark), limit + 1);
            for (var event : events.items()) merged.add(new Happened(event.at(), null, null, null, null, null, event));
        }
        merged.sort(ORDER);
        var seen = new HashSet<Long>();
        merged.removeIf(one -> one.event() != null && !seen.add(one.event().id()));
        boolean more = merged.size() > limit;
        var shown = List.copyOf(more ? merged.subList(0, limit) : merged);
        return new Page<>(shown, more ? written(shown, told) : null);
    }

    /** When it happened; when it was seen if that is not known. */
    public static OffsetDateTime centre(DeviationView deviation) {
        var account = deviation.content().account();
        return account.occurredAt() != null ? account.occurredAt() : account.discoveredAt();
    }

    private List<Happened> told(DeviationView deviation, int hours) {
        var centre = centre(deviation);
        var telling = new Telling(centre.minusHours(hours), centre.plusHours(hours));
        telling.account(deviation.number(), deviation.content().account());
        for (var view : records.latestOf(batches(deviation)))
            if (view.record() instanceof BatchRecord batch) telling.batch(view.address(), batch);
        var told = new ArrayList<>(telling.told());
        told.sort(ORDER.thenComparing(Happened::address).thenComparing(Happened::sort));
        return told;
    }

    private static List<String> batches(DeviationView deviation) {
        return deviation.content().batches().stream().limit(MOST_BATCHES).toList();
    }

    private static List<String> numbers(DeviationView deviation) {
        var numbers = new ArrayList<String>();
        numbers.add(deviation.number());
        numbers.addAll(batches(deviation));
        return numbers;
    }

    /** Whether the one at the index comes after the mark. */
    private static boolean later(List<Happened> told, int index, Mark mark) {
        int order = told.get(index).at().compareTo(mark.at());
        if (order != 0) return order > 0;
        return mark.event() == 0 && place(told, index) > mark.place();
    }

    /** How many before it tell of the same moment. */
    private static int place(List<Happened> told, int index) {
        int place = 0;
        while (index - place > 0
                && told.get(index - place - 1).at().equals(told.get(index).at())) place++;
        return place;
    }

    private static String written(List<Happened> shown, List<Happened> told) {
        var last = shown.get(shown.size() - 1);
        if (last.event() != null)
            return HouseClock.written(last.at()) + "_" + last.event().id() + "_0";
        return HouseClock.written(last.at()) + "_0_" + place(told, told.indexOf(last));
    }

    /** As the trail takes it: everything later than the mark, and of its moment the events behind it. */
    private static String cursor(Mark mark) {
        return HouseClock.written(mark.at()) + "_" + mark.event();
    }

    private static Mark mark(String cursor) throws Refusal {
        var parts = cursor.split("_", -1);
        try {
            if (parts.length == 3)
                return new Mark(Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException foreign) {
            // Told below.
        }
        throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", cursor);
    }
}
