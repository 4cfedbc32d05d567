package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaFigures;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaSpan;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.entity.Capa;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.Standpoint;
import org.cellgmp.identity.boundary.Reaches;

/** Reads CAPAs: lists by keyset in two queries a page. */
@ApplicationScoped
public class CapaFinder {
    private static final List<CapaAct> OF_THE_WHOLE =
            List.of(CapaAct.PLAN, CapaAct.APPROVE, CapaAct.CONFIRM, CapaAct.ASSESS, CapaAct.JUDGE, CapaAct.CANCEL);
    private static final List<CapaAct> OF_AN_ACTION = List.of(CapaAct.COMPLETE, CapaAct.VERIFY, CapaAct.ASK_EXTENSION);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Reaches reaches;

    @Inject
    Calendars calendars;

    @Inject
    WatchShelf watches;

    public Optional<Capa> find(String number) {
        return entities.createQuery("select c from Capa c where c.number = :number", Capa.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those raised from a deviation, oldest first. */
    public List<Capa> ofEvent(String deviation) {
        return entities.createQuery(
                        "select c from Capa c where c.number in (select e.capa from CapaEvent e where e.deviation = :deviation) order by c.id",
                        Capa.class)
                .setParameter("deviation", deviation)
                .getResultStream()
                .filter(capa -> capa.content().plan().events().contains(deviation))
                .toList();
    }

    public Page<CapaRow> list(CapaFilter filter, String after, int limit) throws Refusal {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        if (after != null) {
            conditions.add("c.id < :before");
            values.put("before", cursor(after));
        }
        narrow(filter, conditions, values);
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                        "select c.id, c.number, c.title, c.state, c.nextDueOn, c.raisedAt, c.raisedByName, c.checkOpensOn from Capa c"
                                + where(conditions) + " order by c.id desc",
                        Object[].class)
                .setMaxResults(rows + 1);
        values.forEach(query::setParameter);
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(rows(shown), more ? shown.get(rows - 1)[0].toString() : null);
    }

    /** How many {@link #list} shows over all its pages. */
    public long count(CapaFilter filter) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        narrow(filter, conditions, values);
        var query = entities.createQuery("select count(c) from Capa c" + where(conditions), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Most that were judged whose days are told, the newest. */
    static final int MOST_DAYS = 1_000;

    /** Those judged, in the order of closing. */
    public List<CapaFigures.Closed> days(CapaSpan span) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        narrow(CapaFilter.of(span), conditions, values);
        conditions.add("c.effective is not null");
        var query = entities.createQuery(
                        "select c.number, c.raisedAt, c.closedAt from Capa c" + where(conditions)
                                + " order by c.closedAt desc, c.id desc",
                        Object[].class)
                .setMaxResults(MOST_DAYS);
        values.forEach(query::setParameter);
        var days = new ArrayList<CapaFigures.Closed>();
        for (var row : query.getResultList())
            days.add(new CapaFigures.Closed(
                    (String) row[0],
                    ChronoUnit.DAYS.between(day((OffsetDateTime) row[1]), day((OffsetDateTime) row[2]))));
        Collections.reverse(days);
        return days;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(HouseClock.zone()).toLocalDate();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void narrow(CapaFilter filter, List<String> conditions, Map<String, Object> values) {
        state(filter, conditions, values);
        span(filter.span(), conditions, values);
        if (filter.event() != null) {
            conditions.add("c.number in (select e.capa from CapaEvent e where e.deviation = :event)");
            values.put("event", filter.event());
        }
        if (filter.taken() != null) conditions.add("c.formerKey is " + (filter.taken() ? "not null" : "null"));
        if (filter.words() != null && !filter.words().isBlank()) {
            conditions.add(
                    "(lower(c.title) like :words escape '!' or lower(c.number) like :words escape '!' or c.formerKey like :words escape '!')");
            values.put("words", "%" + escaped(filter.words().strip()) + "%");
        }
    }

    private static void span(CapaSpan span, List<String> conditions, Map<String, Object> values) {
        if (span.closedFrom() != null) {
            conditions.add("c.closedAt >= :closedFrom");
            values.put("closedFrom", begin(span.closedFrom()));
        }
        if (span.closedTo() != null) {
            conditions.add("c.closedAt < :closedTo");
            values.put("closedTo", begin(span.closedTo().plusDays(1)));
        }
        if (span.overdueOn() != null) {
            conditions.add("c.nextDueOn < :overdueOn");
            values.put("overdueOn", span.overdueOn());
        }
        if (span.effective() != null) {
            conditions.add("c.effective = :effective");
            values.put("effective", span.effective());
        }
        if (span.extended() != null) {
            conditions.add("c.extended = :extended");
            values.put("extended", span.extended());
        }
        if (span.watching() != null) {
            conditions.add(span.watching() ? "c.state = :carriedOut" : "c.state <> :carriedOut");
            values.put("carriedOut", CapaState.IMPLEMENTED);
        }
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(HouseClock.zone()).toOffsetDateTime();
    }

    private static void state(CapaFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.state() != null) {
            boolean open = filter.state() == CapaState.EFFECTIVENESS;
            conditions.add("c.state = :state");
            values.put("state", open ? CapaState.IMPLEMENTED : filter.state());
            if (open || filter.state() == CapaState.IMPLEMENTED) {
                conditions.add(open ? "c.checkOpensOn <= :today" : "c.checkOpensOn > :today");
                values.put("today", Calendars.today());
            }
        }
        if (filter.open() != null) {
            conditions.add(filter.open() ? "c.state not in :ended" : "c.state in :ended");
            values.put("ended", List.of(CapaState.CLOSED, CapaState.CANCELLED));
        }
    }

    private List<CapaRow> rows(List<Object[]> found) {
        var events = new HashMap<String, List<String>>();
        if (!found.isEmpty())
            for (var row : entities.createQuery(
                            "select e.capa, e.deviation from CapaEvent e where e.capa in :numbers order by e.id",
                            Object[].class)
                    .setParameter("numbers", found.stream().map(row -> row[1]).toList())
                    .getResultList())
                events.computeIfAbsent((String) row[0], none -> new ArrayList<>())
                        .add((String) row[1]);
        return found.stream()
                .map(row -> new CapaRow(
                        (String) row[1],
                        (String) row[2],
                        row[3] == CapaState.IMPLEMENTED && !Calendars.today().isBefore((LocalDate) row[7])
                                ? CapaState.EFFECTIVENESS
                                : (CapaState) row[3],
                        (LocalDate) row[4],
                        (OffsetDateTime) row[5],
                        (String) row[6],
                        events.getOrDefault((String) row[1], List.of())))
                .toList();
    }

    public static CapaRow row(Capa capa) {
        var open = capa.content().unverified();
        return new CapaRow(
                capa.number(),
                capa.content().plan().title(),
                capa.state(),
                open.stream()
                        .map(action -> action.dueOn())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                capa.raisedAt(),
                capa.raiserName(),
                capa.content().plan().events());
    }

    public CapaView view(Capa capa, Actor who) {
        var calendar = calendars.now();
        var at = reaches.at(who, capa.number());
        var whyNot = reasons(capa, OF_THE_WHOLE, null, at);
        return new CapaView(
                capa.number(),
                capa.revision(),
                capa.state(),
                capa.content(),
                capa.content().planDigest(),
                capa.content().approved(),
                capa.raiser(),
                capa.raiserName(),
                capa.raisedAt(),
                capa.checkOpensOn(),
                capa.closedAt(),
                watches.of(capa.number()).orElse(null),
                capa.content().plan().actions().stream()
                        .map(action -> action(capa, action.id(), calendar, at))
                        .toList(),
                capa.content().extensions().stream()
                        .map(extension -> new CapaView.ExtensionView(
                                extension,
                                at.whyNot(person -> capa.whyNot(CapaAct.DECIDE_EXTENSION, extension.id(), person))))
                        .toList(),
                whyNot);
    }

    private static CapaView.ActionView action(Capa capa, String id, SiteCalendar calendar, Standpoint at) {
        var planned = capa.content().plan().action(id);
        var done = capa.content().done(id);
        var today = Calendars.today();
        return new CapaView.ActionView(
                planned,
                done,
                calendar.daysLeft(today, planned.dueOn()),
                done == null ? calendar.level(today, planned.dueOn()) : 0,
                done == null && !today.isBefore(calendar.remindOn(planned.dueOn())),
                reasons(capa, OF_AN_ACTION, id, at));
    }

    private static Map<CapaAct, Refusal> reasons(Capa capa, List<CapaAct> acts, String part, Standpoint at) {
        var whyNot = new EnumMap<CapaAct, Refusal>(CapaAct.class);
        for (var act : acts) {
            var refusal = at.whyNot(person -> capa.whyNot(act, part, person));
            if (refusal != null) whyNot.put(act, refusal);
        }
        return whyNot;
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
