package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.entity.Capa;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Reads CAPAs: lists by keyset in two queries a page. */
@ApplicationScoped
public class CapaFinder {
    private static final List<CapaAct> OF_THE_WHOLE =
            List.of(CapaAct.PLAN, CapaAct.APPROVE, CapaAct.CONFIRM, CapaAct.ASSESS, CapaAct.JUDGE, CapaAct.CANCEL);
    private static final List<CapaAct> OF_AN_ACTION = List.of(CapaAct.COMPLETE, CapaAct.VERIFY, CapaAct.ASK_EXTENSION);

    @PersistenceContext
    EntityManager entities;

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
        state(filter, conditions, values);
        if (filter.event() != null) {
            conditions.add("c.number in (select e.capa from CapaEvent e where e.deviation = :event)");
            values.put("event", filter.event());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            conditions.add(
                    "(lower(c.title) like :words escape '!' or lower(c.number) like :words escape '!' or c.formerKey like :words escape '!')");
            values.put("words", "%" + escaped(filter.words().strip()) + "%");
        }
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                        "select c.id, c.number, c.title, c.state, c.nextDueOn, c.raisedAt, c.raisedByName, c.checkOpensOn from Capa c"
                                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                                + " order by c.id desc",
                        Object[].class)
                .setMaxResults(rows + 1);
        values.forEach(query::setParameter);
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(rows(shown), more ? shown.get(rows - 1)[0].toString() : null);
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
        var whyNot = reasons(capa, OF_THE_WHOLE, null, who);
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
                        .map(action -> action(capa, action.id(), calendar, who))
                        .toList(),
                capa.content().extensions().stream()
                        .map(extension -> new CapaView.ExtensionView(
                                extension, capa.whyNot(CapaAct.DECIDE_EXTENSION, extension.id(), who)))
                        .toList(),
                whyNot);
    }

    private static CapaView.ActionView action(Capa capa, String id, SiteCalendar calendar, Actor who) {
        var planned = capa.content().plan().action(id);
        var done = capa.content().done(id);
        var today = Calendars.today();
        return new CapaView.ActionView(
                planned,
                done,
                calendar.daysLeft(today, planned.dueOn()),
                done == null ? calendar.level(today, planned.dueOn()) : 0,
                done == null && !today.isBefore(calendar.remindOn(planned.dueOn())),
                reasons(capa, OF_AN_ACTION, id, who));
    }

    private static Map<CapaAct, Refusal> reasons(Capa capa, List<CapaAct> acts, String part, Actor who) {
        var whyNot = new EnumMap<CapaAct, Refusal>(CapaAct.class);
        for (var act : acts) {
            var refusal = capa.whyNot(act, part, who);
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
