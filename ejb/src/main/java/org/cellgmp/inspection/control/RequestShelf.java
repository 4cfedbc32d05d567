package org.cellgmp.inspection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.entity.Inspection;
import org.cellgmp.inspection.entity.Item;
import org.cellgmp.inspection.entity.Request;

/** Finds and keeps what inspectors asked for. */
@ApplicationScoped
public class RequestShelf {
    /** Most requests of one inspection. */
    public static final int MOST = 2_000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** Writes down the next request of an inspection; two at once wait for each other. @throws Refusal CONFLICT past {@value #MOST} */
    public Request ask(Inspection inspection, Request.Wish wish, Actor who) throws Refusal {
        entities.lock(inspection, LockModeType.PESSIMISTIC_WRITE);
        if (wish.pack()) insistThatNoPackWaits(inspection);
        var last = entities.createQuery(
                        "select max(r.place) from Request r where r.inspection = :inspection", Integer.class)
                .setParameter("inspection", inspection)
                .getSingleResult();
        int place = last == null ? 1 : last + 1;
        if (place > MOST)
            throw new Refusal(Refusal.Reason.CONFLICT, "inspection.requests-many", Integer.toString(MOST));
        var request = new Request(inspection, place, wish, who);
        entities.persist(request);
        entities.flush();
        return request;
    }

    private void insistThatNoPackWaits(Inspection inspection) throws Refusal {
        var waiting = entities.createQuery(
                        "select r from Request r where r.inspection = :inspection and r.wantsPack = true order by r.place",
                        Request.class)
                .setParameter("inspection", inspection)
                .getResultStream()
                .filter(Request::awaitsPack)
                .findFirst();
        if (waiting.isPresent())
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "inspection.pack-waits",
                    waiting.get().number());
    }

    public void add(Request request, Item item) {
        request.add(item);
        entities.persist(item);
    }

    /** @throws Refusal CONFLICT if somebody else changed it meanwhile */
    public void flush(Request changed) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(Refusal.Reason.CONFLICT, "inspection.request-changed", changed.number());
        }
    }

    /** Held against others until the transaction ends. @throws Refusal NOT_FOUND */
    public Request find(String inspection, int place) throws Refusal {
        return entities.createQuery(
                        "select r from Request r where r.inspection.number = :inspection and r.place = :place",
                        Request.class)
                .setParameter("inspection", inspection)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.NOT_FOUND, "inspection.no-request", inspection + "/" + place));
    }

    /** In the order in which they were asked. */
    public List<RequestView> of(String inspection) {
        return entities.createQuery(
                        "select r from Request r where r.inspection.number = :inspection order by r.place",
                        Request.class)
                .setParameter("inspection", inspection)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Request::view)
                .toList();
    }

    /** Neither published nor withdrawn, of all inspections, the oldest first. @param after id of the last one seen; null for the first page */
    public Page<RequestView> waiting(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = entities.createQuery(
                        "select r from Request r where r.state in (org.cellgmp.inspection.RequestState.ASKED,"
                                + " org.cellgmp.inspection.RequestState.PREPARED,"
                                + " org.cellgmp.inspection.RequestState.CHECKED) and r.id > :after order by r.id",
                        Request.class)
                .setParameter("after", after == null ? 0L : Long.parseLong(after))
                .setMaxResults(rows + 1)
                .getResultList();
        boolean more = found.size() > rows;
        var items = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                items.stream().map(Request::view).toList(),
                more ? Long.toString(items.get(rows - 1).id()) : null);
    }

    /** Numbers of the things that were published to an inspection. */
    public Set<String> published(String inspection) {
        return new HashSet<>(entities.createQuery(
                        "select i.record from InspectionItem i where i.request.inspection.number = :inspection"
                                + " and i.request.state = org.cellgmp.inspection.RequestState.PUBLISHED"
                                + " and i.record is not null and i.takenBackAt is null",
                        String.class)
                .setParameter("inspection", inspection)
                .getResultList());
    }
}
