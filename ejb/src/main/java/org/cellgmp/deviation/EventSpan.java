package org.cellgmp.deviation;

import java.time.LocalDate;

/**
 * When events were opened or closed, and whether in time; null components do not narrow. Days are those of the site, both ends
 * included.
 *
 * @param overdueOn not closed, and due before this day
 * @param inTime closed by the due day (true) or after it (false)
 * @param again decided to be the same as an earlier event
 * @param rule id of a rule, one of whose findings the event took up
 */
public record EventSpan(
        LocalDate openedFrom,
        LocalDate openedTo,
        LocalDate closedFrom,
        LocalDate closedTo,
        LocalDate overdueOn,
        Boolean inTime,
        Boolean again,
        String rule) {
    public static final EventSpan ALL = new EventSpan(null, null, null, null, null, null, null, null);

    public static EventSpan openedIn(LocalDate from, LocalDate to) {
        return new EventSpan(from, to, null, null, null, null, null, null);
    }

    public static EventSpan closedIn(LocalDate from, LocalDate to) {
        return new EventSpan(null, null, from, to, null, null, null, null);
    }

    public static EventSpan overdue(LocalDate today) {
        return new EventSpan(null, null, null, null, today, null, null, null);
    }

    public EventSpan inTime(boolean whether) {
        return new EventSpan(openedFrom, openedTo, closedFrom, closedTo, overdueOn, whether, again, rule);
    }

    public EventSpan again(boolean whether) {
        return new EventSpan(openedFrom, openedTo, closedFrom, closedTo, overdueOn, inTime, whether, rule);
    }

    public EventSpan rule(String id) {
        return new EventSpan(openedFrom, openedTo, closedFrom, closedTo, overdueOn, inTime, again, id);
    }
}
