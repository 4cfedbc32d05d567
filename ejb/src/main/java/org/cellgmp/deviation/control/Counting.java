package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.EventFigures;
import org.cellgmp.deviation.EventFigures.Closed;
import org.cellgmp.deviation.EventFigures.Month;
import org.cellgmp.deviation.EventSpan;

/** Counts quality events: a fixed number of queries, whatever their number. */
@ApplicationScoped
public class Counting {
    /** Closed events whose days are told, the newest so many: more than a chart shows or a median needs. */
    static final int MOST_DAYS = 1_000;

    private static final int MOST_RULES = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Finder finder;

    public Counting() {}

    Counting(EntityManager entities, Finder finder) {
        this.entities = entities;
        this.finder = finder;
    }

    public EventFigures figures(LocalDate from, LocalDate to, LocalDate today) {
        var opened = EventSpan.openedIn(from, to);
        var closed = EventSpan.closedIn(from, to);
        return new EventFigures(
                finder.count(new DeviationFilter(null, true, null, null, null)),
                finder.count(DeviationFilter.of(EventSpan.overdue(today))),
                finder.count(DeviationFilter.of(opened)),
                finder.count(DeviationFilter.of(closed)),
                finder.count(DeviationFilter.of(closed.inTime(true))),
                finder.count(DeviationFilter.of(opened.again(true))),
                days(closed),
                months(from, to),
                grouped("d.kind", "", opened, DeviationKind.class, Integer.MAX_VALUE),
                grouped("d.classing.classification", "", opened, Classification.class, Integer.MAX_VALUE),
                grouped("t.rule", " join d.departures t", opened, String.class, MOST_RULES));
    }

    private List<Closed> days(EventSpan span) {
        var narrowed = Narrowed.to(DeviationFilter.of(span));
        var found = new ArrayList<Closed>();
        for (var row : narrowed.put(entities.createQuery(
                        "select d.number, d.opening.on, d.closing.on from Deviation d" + narrowed.where()
                                + " order by d.closing.on desc, d.id desc",
                        Object[].class))
                .setMaxResults(MOST_DAYS)
                .getResultList())
            found.add(new Closed((String) row[0], ChronoUnit.DAYS.between((LocalDate) row[1], (LocalDate) row[2])));
        Collections.reverse(found);
        return found;
    }

    private List<Month> months(LocalDate from, LocalDate to) {
        var opened = byMonth("d.opening.on", EventSpan.openedIn(from, to));
        var closed = byMonth("d.closing.on", EventSpan.closedIn(from, to));
        var months = new ArrayList<Month>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1))
            months.add(new Month(month, opened.getOrDefault(month, 0L), closed.getOrDefault(month, 0L)));
        return months;
    }

    private Map<YearMonth, Long> byMonth(String day, EventSpan span) {
        var narrowed = Narrowed.to(DeviationFilter.of(span));
        var counts = new TreeMap<YearMonth, Long>();
        for (var row : narrowed.put(entities.createQuery(
                        "select year(" + day + "), month(" + day + "), count(d) from Deviation d" + narrowed.where()
                                + " group by year(" + day + "), month(" + day + ")",
                        Object[].class))
                .getResultList())
            counts.put(YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()), (Long) row[2]);
        return counts;
    }

    private <K> Map<K, Long> grouped(String by, String join, EventSpan span, Class<K> type, int limit) {
        var narrowed = Narrowed.to(DeviationFilter.of(span));
        var where = narrowed.where();
        var number = join.isEmpty() ? "count(d.id)" : "count(distinct d.id)";
        var counts = new LinkedHashMap<K, Long>();
        for (var row : narrowed.put(entities.createQuery(
                        "select " + by + ", " + number + " from Deviation d" + join
                                + (where.isEmpty() ? " where " : where + " and ") + by + " is not null group by " + by
                                + " order by " + number + " desc, " + by,
                        Object[].class))
                .setMaxResults(limit)
                .getResultList()) counts.put(type.cast(row[0]), (Long) row[1]);
        return counts;
    }
}
