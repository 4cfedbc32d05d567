package org.cellgmp.fieldaction.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterRow;
import org.cellgmp.fieldaction.MatterState;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.entity.Failure;
import org.cellgmp.fieldaction.entity.Matter;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Reaches;

/** Field actions as they are kept; lists by keyset. */
@ApplicationScoped
public class MatterShelf {
    private static final String ROW =
            "select m.id, m.number, m.kind, m.mock, m.title, m.state, m.outcome, m.lot, m.openedAt, m.openedByName from Matter m";

    /** Before every clock; a moment has to be named for the index to be used in its order. */
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClockTable table;

    @Inject
    Reaches reaches;

    public void keep(Object entity) {
        entities.persist(entity);
    }

    public void flush() {
        entities.flush();
    }

    /** @throws Refusal NOT_FOUND */
    public Matter find(String number) throws Refusal {
        return entities.createQuery("select m from Matter m where m.number = :number", Matter.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "fieldaction.unknown", number));
    }

    /** Tests of a batch whose failure has its case. */
    public Set<String> failuresOf(String batch) {
        return entities.createQuery("select f from Failure f where f.batch = :batch", Failure.class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(Failure::test)
                .collect(Collectors.toSet());
    }

    public MatterView view(Matter matter, Actor who) {
        var whyNot = new EnumMap<MatterAction, Refusal>(MatterAction.class);
        var at = reaches.at(who, matter.number());
        for (var action : MatterAction.values()) {
            var refusal = at.whyNot(person -> matter.whyNot(action, person));
            if (refusal != null) whyNot.put(action, refusal);
        }
        return matter.view(table.all(), whyNot);
    }

    /** Newest first. @param kind null for all; @param open true for what is not closed, null for all */
    public Page<MatterRow> list(MatterKind kind, Boolean open, String batch, String after, int limit) throws Refusal {
        var query = entities.createQuery(
                ROW + " where 1 = 1" + (kind == null ? "" : " and m.kind = :kind")
                        + (open == null ? "" : open ? " and m.state <> :closed" : " and m.state = :closed")
                        + (batch == null
                                ? ""
                                : " and exists (select c from Concerned c where c.matter = m and c.batch = :batch)")
                        + (after == null ? "" : " and m.id < :before") + " order by m.id desc",
                Object[].class);
        if (kind != null) query.setParameter("kind", kind);
        if (open != null) query.setParameter("closed", MatterState.CLOSED);
        if (batch != null) query.setParameter("batch", batch);
        if (after != null) query.setParameter("before", cursor(after));
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = query.setMaxResults(rows + 1).getResultList();
        return page(found, rows, row -> row[0].toString());
    }

    /** Field actions with a clock that runs, the nearest due first. */
    public Page<MatterRow> running(String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        // Of a field action the nearest of its running clocks; the first of two that end at once.
        var query = entities.createQuery(
                "select c.matter.id, c.openDueAt from Clock c where c.openDueAt >= :from"
                        + (after == null ? "" : " and (c.openDueAt > :from or c.matter.id > :id)")
                        + " and not exists (select e.id from Clock e where e.matter = c.matter and (e.openDueAt < c.openDueAt"
                        + " or e.openDueAt = c.openDueAt and e.id < c.id)) order by c.openDueAt, c.matter.id",
                Object[].class);
        if (after == null) query.setParameter("from", EARLIEST);
        else {
            int bar = after.lastIndexOf('.');
            if (bar < 0) throw broken(after);
            query.setParameter("from", moment(after, bar));
            query.setParameter("id", cursor(after.substring(bar + 1)));
        }
        var nearest = query.setMaxResults(rows + 1).getResultList();
        var ids = nearest.stream().limit(rows).map(row -> (Long) row[0]).toList();
        if (ids.isEmpty()) return new Page<>(List.of(), null);
        Map<Long, MatterRow> byId = new HashMap<>();
        var dues = dues(ids);
        for (var row : entities.createQuery(ROW + " where m.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()) byId.put((Long) row[0], row(row, dues));
        return new Page<>(
                ids.stream().map(byId::get).toList(),
                nearest.size() > rows
                        ? ((OffsetDateTime) nearest.get(rows - 1)[1]).toInstant() + "." + ids.get(rows - 1)
                        : null);
    }

    private Page<MatterRow> page(List<Object[]> found, int rows, java.util.function.Function<Object[], String> cursor) {
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        var dues = dues(shown.stream().map(row -> (Long) row[0]).toList());
        return new Page<>(
                shown.stream().map(row -> row(row, dues)).toList(),
                more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    private Map<Long, OffsetDateTime> dues(List<Long> ids) {
        var dues = new HashMap<Long, OffsetDateTime>();
        if (!ids.isEmpty())
            for (var row : entities.createQuery(
                            "select c.matter.id, min(c.openDueAt) from Clock c where c.matter.id in :ids and c.openDueAt is not null"
                                    + " group by c.matter.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()) dues.put((Long) row[0], (OffsetDateTime) row[1]);
        return dues;
    }

    private static MatterRow row(Object[] row, Map<Long, OffsetDateTime> dues) {
        return new MatterRow(
                (String) row[1],
                (MatterKind) row[2],
                (Boolean) row[3],
                (String) row[4],
                (MatterState) row[5],
                (Outcome) row[6],
                (String) row[7],
                (OffsetDateTime) row[8],
                (String) row[9],
                dues.get((Long) row[0]));
    }

    private static long cursor(String after) throws Refusal {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException broken) {
            throw broken(after);
        }
    }

    private static OffsetDateTime moment(String after, int bar) throws Refusal {
        try {
            return Instant.parse(after.substring(0, bar)).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException broken) {
            throw broken(after);
        }
    }

    private static Refusal broken(String after) {
        return new Refusal(UNREADABLE, "ground.broken-cursor", after);
    }
}
