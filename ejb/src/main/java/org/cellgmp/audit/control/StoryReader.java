package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Reads what happened to a batch and to all that belongs to it as one line in time. */
@ApplicationScoped
public class StoryReader {
    /** Most records that belong to one batch and are followed. */
    static final int MOST = 2_000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public StoryReader() {}

    /** Without a container. */
    StoryReader(EntityManager entities) {
        this.entities = entities;
    }

    /** The batch and what belongs to it, directly or through what belongs to it; at most {@link #MOST}. */
    public Set<String> belonging(String batch) {
        var all = new TreeSet<>(Set.of(batch));
        Set<String> level = all;
        for (int step = 0; step < Traces.DEEPEST && !level.isEmpty() && all.size() < MOST; step++) {
            var next = new TreeSet<String>();
            for (var part : entities.createNativeQuery(
                            "select distinct l.part from audit_link l where l.whole in (:wholes) order by l.part",
                            String.class)
                    .setParameter("wholes", level)
                    .setMaxResults(MOST)
                    .getResultList()) if (all.size() < MOST && all.add((String) part)) next.add((String) part);
            level = next;
        }
        return all;
    }

    /** The oldest events that name one of the records, oldest first. @throws Refusal UNREADABLE for a foreign cursor */
    public Page<EventView> page(Collection<String> numbers, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var cursor = after == null ? null : TrailCursor.read(after);
        var later = cursor == null
                ? ""
                : " and t.happened_at >= :lastAt and (t.happened_at > :lastAt or t.event > :lastId)";
        var query = entities.createNativeQuery(
                        "select e.* from (select distinct t.happened_at, t.event from audit_term t where t.term in (:terms)"
                                + later + " order by t.happened_at, t.event fetch first " + (rows + 1) + " rows only) d"
                                + " join audit_event e on e.id = d.event order by d.happened_at, d.event",
                        AuditEvent.class)
                .setParameter("terms", numbers.stream().map(Traces::record).toList());
        if (cursor != null) query.setParameter("lastAt", cursor.at()).setParameter("lastId", cursor.id());
        var views = new ArrayList<EventView>();
        for (var found : query.getResultList()) {
            var event = (AuditEvent) found;
            views.add(event.view());
            entities.detach(event);
        }
        boolean more = views.size() > rows;
        var shown = views.subList(0, Math.min(rows, views.size()));
        return new Page<>(List.copyOf(shown), more ? TrailCursor.of(shown.get(rows - 1)) : null);
    }
}
