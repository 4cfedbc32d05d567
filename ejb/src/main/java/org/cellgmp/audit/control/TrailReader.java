package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Reads the trail by keyset: newest first, by moment and, within one microsecond, by order of writing. */
@ApplicationScoped
public class TrailReader {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public TrailReader() {}

    /** Without a container. */
    TrailReader(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param after the cursor of the page before; null for the first
     * @param limit rows wanted, held within 1 and {@link Page#LARGEST}
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    public Page<EventView> page(TrailQuery query, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var values = new HashMap<String, Object>();
        var found = select(conditions(query, after, values), values, "desc", rows + 1);
        boolean more = found.size() > rows;
        var items = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(List.copyOf(items), more ? cursor(items.get(rows - 1)) : null);
    }

    /** The oldest events that name the record, oldest first. */
    public Page<EventView> story(String number, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var values = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        conditions.add("exists (select m from e.mentions m where m = :record)");
        values.put("record", number);
        if (after != null) {
            conditions.add("(e.happenedAt > :lastAt or (e.happenedAt = :lastAt and e.id > :lastId))");
            position(after, values);
        }
        var found = select(conditions, values, "asc", rows + 1);
        boolean more = found.size() > rows;
        var items = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(List.copyOf(items), more ? cursor(items.get(rows - 1)) : null);
    }

    public Optional<EventView> event(long id) {
        return Optional.ofNullable(entities.find(AuditEvent.class, id)).map(AuditEvent::view);
    }

    private List<EventView> select(List<String> conditions, Map<String, Object> values, String order, int rows) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = entities.createQuery(
                "select e from AuditEvent e" + where + " order by e.happenedAt " + order + ", e.id " + order,
                AuditEvent.class);
        values.forEach(query::setParameter);
        var views = new ArrayList<EventView>();
        for (var event : query.setMaxResults(rows).getResultList()) {
            views.add(event.view());
            entities.detach(event); // an export reads many pages
        }
        return views;
    }

    private static List<String> conditions(TrailQuery query, String after, Map<String, Object> values) throws Refusal {
        var conditions = new ArrayList<String>();
        if (query.record() != null) {
            conditions.add("exists (select m from e.mentions m where m like :record escape '!')");
            values.put("record", beginning(query.record()));
        }
        if (query.person() != null) {
            conditions.add("(e.actor = :person or e.printedName = :person)");
            values.put("person", query.person());
        }
        if (query.act() != null) {
            conditions.add("e.act like :act escape '!'");
            values.put("act", beginning(query.act()));
        }
        if (query.from() != null) {
            conditions.add("e.happenedAt >= :from");
            values.put("from", query.from());
        }
        if (query.to() != null) {
            conditions.add("e.happenedAt < :to");
            values.put("to", query.to());
        }
        if (query.reasonMissing()) conditions.add("e.reason is null and e.changeCount > 0");
        if (after != null) {
            conditions.add("(e.happenedAt < :lastAt or (e.happenedAt = :lastAt and e.id < :lastId))");
            position(after, values);
        }
        return conditions;
    }

    private static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String cursor(EventView last) {
        return HouseClock.written(last.at()) + "_" + last.id();
    }

    private static void position(String cursor, Map<String, Object> values) throws Refusal {
        int mark = cursor.indexOf('_');
        try {
            values.put("lastAt", Instant.parse(cursor.substring(0, Math.max(mark, 0))));
            values.put("lastId", Long.parseLong(cursor.substring(mark + 1)));
        } catch (DateTimeParseException | NumberFormatException foreign) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "trail.cursor", cursor);
        }
    }
}
