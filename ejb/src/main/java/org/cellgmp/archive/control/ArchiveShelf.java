package org.cellgmp.archive.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.archive.ArchiveCheck;
import org.cellgmp.archive.ArchiveState;
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.archive.Period;
import org.cellgmp.archive.entity.ClosedPeriod;
import org.cellgmp.archive.entity.KeptCheck;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** Closed periods and the looks at their archives. Each is an event as well. */
@Stateless
@PermitAll // private to this room
public class ArchiveShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    /** @return its number */
    public String keep(Period period, ClosedPeriod.Written written) {
        var closed = new ClosedPeriod(numbers.next("TA"), period, written, actor.get());
        entities.persist(closed);
        entities.flush();
        trail.append(Act.of("archive.closed", null)
                .with("archive", closed.number())
                .with("period", period.toString())
                .with("file", written.file())
                .with("sha256", written.sha256())
                .with("bytes", Long.toString(written.bytes()))
                .with("events", Long.toString(written.events()))
                .with("places", Long.toString(written.places())));
        return closed.number();
    }

    public void keep(ClosedPeriod archive, ArchiveCheck check) {
        entities.persist(new KeptCheck(archive, check));
        boolean intact = check.state() == ArchiveState.INTACT;
        trail.append(Act.of(intact ? "archive.check-passed" : "archive.check-failed", null)
                .with("archive", archive.number())
                .with("file", archive.file())
                .with("state", check.state().name())
                .with("says", check.says().isEmpty() ? null : check.says().get(0)));
    }

    public boolean closed(Period period) {
        return entities.createQuery("select count(c) from ClosedPeriod c where c.period = :period", Long.class)
                        .setParameter("period", period.toString())
                        .getSingleResult()
                > 0;
    }

    public Optional<ClosedPeriod> find(String number) {
        return entities.createQuery("select c from ClosedPeriod c where c.number = :number", ClosedPeriod.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. @param before number of the last one seen, null for the first page */
    public List<ArchiveView> list(String before, int limit) {
        var query = entities.createQuery(
                "select c from ClosedPeriod c"
                        + (before == null
                                ? ""
                                : " where c.id < (select b.id from ClosedPeriod b where b.number = :before)")
                        + " order by c.id desc",
                ClosedPeriod.class);
        if (before != null) query.setParameter("before", before);
        var found = query.setMaxResults(limit).getResultList();
        var last = last(found.stream().map(ClosedPeriod::id).toList());
        return found.stream().map(closed -> closed.view(last.get(closed.id()))).toList();
    }

    /** Those that nobody looked at since, the oldest first. */
    public List<String> unseenSince(Instant since, int limit) {
        return entities.createQuery(
                        "select c.number from ClosedPeriod c where c.at < :since and not exists"
                                + " (select k.id from KeptArchiveCheck k where k.archive = c.id and k.at >= :since)"
                                + " order by c.id",
                        String.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Numbers of all of them, the oldest first. */
    public List<String> all() {
        return entities.createQuery("select c.number from ClosedPeriod c order by c.id", String.class)
                .getResultList();
    }

    private Map<Long, ArchiveCheck> last(List<Long> archives) {
        var last = new HashMap<Long, ArchiveCheck>();
        if (archives.isEmpty()) return last;
        for (var check : entities.createQuery(
                        "select k from KeptArchiveCheck k where k.id in (select max(m.id) from KeptArchiveCheck m"
                                + " where m.archive in :archives group by m.archive)",
                        KeptCheck.class)
                .setParameter("archives", archives)
                .getResultList()) last.put(check.archive(), check.view());
        return last;
    }
}
