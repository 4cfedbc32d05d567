package org.cellgmp.takeover.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.takeover.FormerNumber;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.TakenFrom;
import org.cellgmp.takeover.TakeoverRow;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.entity.FormerLine;
import org.cellgmp.takeover.entity.TakenNumber;

/** Reads what came in from older registers: lists by keyset. */
@ApplicationScoped
public class TakeoverFinder {
    @PersistenceContext
    EntityManager database;

    /** Newest first. @param after number of the last row seen; null for the first page */
    public Page<TakeoverRow> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = database.createQuery(
                        "select t.number, t.state, t.fileName, t.broughtByName, t.broughtAt, t.taken from Takeover t"
                                + (after == null ? "" : " where t.number < :after") + " order by t.number desc",
                        Object[].class)
                .setMaxResults(rows + 1);
        if (after != null) query.setParameter("after", after);
        var found = query.getResultList();
        var items = found.stream()
                .limit(rows)
                .map(row -> new TakeoverRow(
                        (String) row[0],
                        (TakeoverState) row[1],
                        (String) row[2],
                        (String) row[3],
                        (OffsetDateTime) row[4],
                        (Long) row[5]))
                .toList();
        return new Page<>(items, found.size() > rows ? items.get(rows - 1).number() : null);
    }

    /** In the order of the older register. @param subject number of an event or CAPA */
    public Page<HistoryLine> history(String subject, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = database.createQuery(
                        "select l from FormerLine l where l.subject = :subject"
                                + (after == null ? "" : " and l.id > :after") + " order by l.id",
                        FormerLine.class)
                .setParameter("subject", subject)
                .setMaxResults(rows + 1);
        if (after != null) query.setParameter("after", cursor(after));
        var found = query.getResultList();
        List<HistoryLine> items =
                found.stream().limit(rows).map(FormerLine::line).toList();
        return new Page<>(items, found.size() > rows ? found.get(rows - 1).id().toString() : null);
    }

    /** What bore a number in an older register: an event, a CAPA, or both. */
    public List<FormerNumber> formerly(String number) {
        var key = Origin.key(number);
        return database.createQuery(
                        "select n from TakenNumber n where n.key in :keys order by n.key", TakenNumber.class)
                .setParameter("keys", List.of(TakeoverBook.EVENT + key, TakeoverBook.CAPA + key))
                .getResultStream()
                .map(TakenNumber::view)
                .toList();
    }

    /** Of those that came from an older register, by number. @param numbers at most a page of them */
    public Map<String, TakenFrom> from(Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        var found = new HashMap<String, TakenFrom>();
        for (var row : database.createQuery(
                        "select n.number, n.formerNumber, n.taking, t.fileName from TakenNumber n join Takeover t"
                                + " on t.number = n.taking where n.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList())
            found.put(
                    (String) row[0], new TakenFrom((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
        return found;
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
