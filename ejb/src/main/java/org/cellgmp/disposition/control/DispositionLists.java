package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.entity.BatchStanding;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Lists of batches that were decided on, by keyset. */
@ApplicationScoped
public class DispositionLists {
    @PersistenceContext
    EntityManager entities;

    public Page<DispositionRow> decided(BatchState state, String after, int limit) throws Refusal {
        var query = entities.createQuery(
                "select s from BatchStanding s where 1 = 1"
                        + (state == null ? "" : " and s.state = :state")
                        + (after == null ? "" : " and s.batch < :before")
                        + " order by s.batch desc",
                BatchStanding.class);
        if (state != null) query.setParameter("state", state);
        if (after != null) query.setParameter("before", after);
        return page(query.setMaxResults(bounded(limit) + 1).getResultList(), limit, BatchStanding::batch);
    }

    public Page<DispositionRow> openConditional(String after, int limit) throws Refusal {
        var query = entities.createQuery(
                "select s from BatchStanding s where s.results is not null"
                        + (after == null ? "" : " and (s.dueOn > :due or s.dueOn = :due and s.batch > :batch)")
                        + " order by s.dueOn, s.batch",
                BatchStanding.class);
        if (after != null) {
            int bar = after.indexOf('.');
            if (bar < 0) throw brokenCursor(after);
            query.setParameter("due", day(after, bar));
            query.setParameter("batch", after.substring(bar + 1));
        }
        return page(
                query.setMaxResults(bounded(limit) + 1).getResultList(),
                limit,
                standing -> standing.sortedBy() + "." + standing.batch());
    }

    public List<DispositionRow> of(Collection<String> batches) {
        if (batches.isEmpty()) return List.of();
        return entities.createQuery("select s from BatchStanding s where s.batch in :batches", BatchStanding.class)
                .setParameter("batches", batches)
                .getResultStream()
                .map(BatchStanding::row)
                .toList();
    }

    private static Page<DispositionRow> page(
            List<BatchStanding> found, int limit, Function<BatchStanding, String> cursor) {
        boolean more = found.size() > bounded(limit);
        var shown = more ? found.subList(0, bounded(limit)) : found;
        return new Page<>(
                shown.stream().map(BatchStanding::row).toList(),
                more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    private static LocalDate day(String after, int bar) throws Refusal {
        try {
            return LocalDate.parse(after.substring(0, bar));
        } catch (DateTimeParseException broken) {
            throw brokenCursor(after);
        }
    }

    private static Refusal brokenCursor(String after) {
        return new Refusal(UNREADABLE, "ground.broken-cursor", after);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, Page.LARGEST));
    }
}
