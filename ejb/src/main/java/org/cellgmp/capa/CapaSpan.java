package org.cellgmp.capa;

import java.time.LocalDate;

/**
 * What narrows a list of CAPAs for a figure; null components do not narrow.
 *
 * @param closedFrom first day at the site on which it was closed or cancelled; @param closedTo last day
 * @param overdueOn open, with an action whose day lies before this one
 * @param effective by the signed verdict, so never one that was cancelled or is open
 * @param extended whether a later day was granted for an action
 * @param watching carried out, and its effect not judged yet
 */
public record CapaSpan(
        LocalDate closedFrom,
        LocalDate closedTo,
        LocalDate overdueOn,
        Boolean effective,
        Boolean extended,
        Boolean watching) {
    public static final CapaSpan ALL = new CapaSpan(null, null, null, null, null, null);

    public static CapaSpan closedIn(LocalDate from, LocalDate to) {
        return new CapaSpan(from, to, null, null, null, null);
    }

    public CapaSpan effective(Boolean one) {
        return new CapaSpan(closedFrom, closedTo, overdueOn, one, extended, watching);
    }

    public CapaSpan extended(Boolean one) {
        return new CapaSpan(closedFrom, closedTo, overdueOn, effective, one, watching);
    }

    public CapaSpan watching(Boolean one) {
        return new CapaSpan(closedFrom, closedTo, overdueOn, effective, extended, one);
    }

    public CapaSpan overdue(LocalDate today) {
        return new CapaSpan(closedFrom, closedTo, today, effective, extended, watching);
    }
}
