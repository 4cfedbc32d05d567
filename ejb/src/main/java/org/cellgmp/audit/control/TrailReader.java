package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/**
 * Reads the trail by keyset: newest first, by moment and, within one microsecond, by order of writing. Whatever is asked, one
 * page looks at a bounded number of events: those of the rarest condition are walked, each is asked for the other conditions,
 * and where so many were looked at the page ends, with the place to go on from.
 */
@ApplicationScoped
public class TrailReader {
    /** Events of the rarest condition that one page looks at. */
    static final int LOOKED_AT = 10_000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public TrailReader() {}

    /** Without a container. */
    TrailReader(EntityManager entities) {
        this.entities = entities;
    }

    /** From where to where is looked. @param sql on a row {@code t} */
    private record Bounds(String sql, Map<String, Object> values) {}

    /**
     * @param after the cursor of the page before; null for the first
     * @param limit rows wanted, held within 1 and {@link Page#LARGEST}; there may be fewer, even none, with a cursor to go on
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    public Page<EventView> page(TrailQuery query, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var conditions = new ArrayList<>(new Conditions(entities).of(query));
        var bounds = bounds(query, after == null ? null : TrailCursor.read(after));
        if (conditions.stream().anyMatch(condition -> condition.choices().isEmpty()))
            return new Page<>(List.of(), null);
        if (conditions.isEmpty()) conditions.add(Sought.EVERYTHING);
        if (conditions.size() == 1 && conditions.get(0).walkable())
            return page(conditions.get(0), List.of(), bounds, rows, null, rows + 1);
        var counts = new HashMap<Sought, Integer>();
        for (var condition : conditions) counts.put(condition, count(condition, bounds));
        conditions.sort((one, other) -> Integer.compare(counts.get(one), counts.get(other)));
        var rarest = conditions.get(0);
        if (counts.get(rarest) <= LOOKED_AT)
            return page(rarest, conditions.subList(1, conditions.size()), bounds, rows, null, LOOKED_AT);
        if (conditions.stream().noneMatch(Sought::walkable)) conditions.add(Sought.EVERYTHING);
        var walked = conditions.stream().filter(Sought::walkable).findFirst().orElseThrow();
        conditions.remove(walked);
        return page(walked, conditions, bounds, rows, end(walked, bounds), LOOKED_AT);
    }

    public Optional<EventView> event(long id) {
        return Optional.ofNullable(entities.find(AuditEvent.class, id)).map(AuditEvent::view);
    }

    /** The oldest events that name the record, oldest first. */
    public Page<EventView> story(String number, String after, int limit) throws Refusal {
        return new StoryReader(entities).page(List.of(number), after, limit);
    }

    /** @param end the last event that is looked at; null for all of them */
    private Page<EventView> page(
            Sought walked, List<Sought> asked, Bounds bounds, int rows, TrailCursor end, int most) {
        var values = new HashMap<>(bounds.values());
        values.putAll(walked.values());
        var sql = bounds.sql();
        if (end != null) {
            sql += " and t.happened_at >= :endAt and (t.happened_at > :endAt or t.{id} >= :endId)";
            values.put("endAt", end.at());
            values.put("endId", end.id());
        }
        var questions = new StringBuilder();
        for (var one : asked) {
            questions.append(questions.isEmpty() ? " where " : " and ").append(one.asked());
            values.putAll(one.values());
        }
        var found = entities.createNativeQuery(
                "select e.* from (select " + (walked.once() ? "" : "distinct ") + "d.happened_at, d.id from ("
                        + String.join(" union all ", walked.stretches(sql, most)) + ") d" + questions
                        + " order by d.happened_at desc, d.id desc fetch first " + (rows + 1)
                        + " rows only) f join audit_event e on e.id = f.id order by f.happened_at desc, f.id desc",
                AuditEvent.class);
        set(found, values);
        var views = new ArrayList<EventView>();
        for (var row : found.getResultList()) {
            var event = (AuditEvent) row;
            views.add(event.view());
            entities.detach(event); // an export reads many pages
        }
        var shown = List.copyOf(views.subList(0, Math.min(rows, views.size())));
        if (views.size() > rows) return new Page<>(shown, TrailCursor.of(shown.get(rows - 1)));
        return new Page<>(shown, end == null ? null : end.written());
    }

    /** As far as is worth knowing; more than is looked at if a choice of it has many. */
    private int count(Sought condition, Bounds bounds) {
        int each = Math.max(1, 2 * LOOKED_AT / condition.choices().size());
        var query = entities.createNativeQuery(condition.counted(bounds.sql(), each));
        set(query, bounds.values());
        set(query, condition.values());
        var row = (Object[]) query.getSingleResult();
        return ((Number) row[1]).intValue() >= each ? 2 * LOOKED_AT : ((Number) row[0]).intValue();
    }

    /** Up to where every stretch of the condition is looked through; null if all of them are looked through to their end. */
    private TrailCursor end(Sought walked, Bounds bounds) {
        int each = Math.max(2, LOOKED_AT / walked.choices().size());
        var query = entities.createNativeQuery("select d.happened_at, d.id from ("
                + String.join(" union all ", walked.ends(bounds.sql(), each))
                + ") d order by d.happened_at desc, d.id desc fetch first 1 rows only");
        set(query, bounds.values());
        set(query, walked.values());
        var rows = query.getResultList();
        if (rows.isEmpty()) return null;
        var row = (Object[]) rows.get(0);
        return new TrailCursor(moment(row[0]), ((Number) row[1]).longValue());
    }

    /** Only what the text names: a condition is walked with one value and asked with another. */
    private static void set(Query query, Map<String, Object> values) {
        var named = query.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
        values.forEach((name, value) -> {
            if (named.contains(name)) query.setParameter(name, value);
        });
    }

    private static Instant moment(Object value) {
        if (value instanceof Instant instant) return instant;
        if (value instanceof java.time.OffsetDateTime time) return time.toInstant();
        return ((java.sql.Timestamp) value).toInstant();
    }

    private static Bounds bounds(TrailQuery query, TrailCursor after) {
        var sql = new StringBuilder();
        var values = new HashMap<String, Object>();
        if (query.from() != null) {
            sql.append(" and t.happened_at >= :from");
            values.put("from", query.from());
        }
        if (query.to() != null) {
            sql.append(" and t.happened_at < :to");
            values.put("to", query.to());
        }
        if (after != null) {
            sql.append(" and t.happened_at <= :lastAt and (t.happened_at < :lastAt or t.{id} < :lastId)");
            values.put("lastAt", after.at());
            values.put("lastId", after.id());
        }
        return new Bounds(sql.toString(), values);
    }
}
