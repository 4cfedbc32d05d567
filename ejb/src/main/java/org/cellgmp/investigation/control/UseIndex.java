package org.cellgmp.investigation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.investigation.SharedThing;
import org.cellgmp.investigation.entity.SharedUse;
import org.cellgmp.investigation.entity.UseReading;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Which batch used what, and which others did. */
@Stateless
@PermitAll // private to this room
public class UseIndex {
    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Records records;

    /** Takes latest versions in, in the caller's transaction. */
    public void index(Collection<RecordView> latest) {
        var batches = latest.stream()
                .filter(view -> view.record() instanceof BatchRecord)
                .toList();
        for (int from = 0; from < batches.size(); from += AT_ONCE)
            take(batches.subList(from, Math.min(from + AT_ONCE, batches.size())));
    }

    private void take(List<RecordView> batches) {
        // What was asked for before may have been written in this transaction; nothing of ours was.
        var standing = entities.createQuery("select u from SharedUse u where u.record in :records", SharedUse.class)
                .setParameter(
                        "records", batches.stream().map(RecordView::number).toList())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.groupingBy(SharedUse::record));
        for (var view : batches) {
            var now = new LinkedHashSet<>(Uses.of((BatchRecord) view.record()));
            for (var use : standing.getOrDefault(view.number(), List.of())) {
                var said = now.stream().filter(use::says).findFirst();
                if (use.present() != said.isPresent()) use.say(said.isPresent());
                said.ifPresent(now::remove);
            }
            for (var use : now) entities.persist(new SharedUse(view.number(), use));
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void indexAnew(Collection<String> numbers) {
        index(records.latestOf(numbers));
    }

    /** True if every record kept before was read in this edition. */
    public boolean whole() {
        var reading = entities.find(UseReading.class, UseReading.ONLY);
        return reading != null && reading.edition() >= Uses.EDITION;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done() {
        var reading = entities.find(UseReading.class, UseReading.ONLY);
        if (reading == null) {
            reading = new UseReading();
            entities.persist(reading);
        }
        reading.reached(Uses.EDITION);
    }

    /** What the batches used in the window, by kind and name. @param most rows */
    public List<SharedThing> of(Collection<String> batches, Instant from, Instant to, int most) {
        if (batches.isEmpty()) return List.of();
        return entities.createQuery(
                        "select distinct u.thing from SharedUse u where u.present = true and u.record in :batches"
                                + " and (u.usedFrom is null or u.usedFrom <= :to) and (u.usedUntil is null or u.usedUntil >= :from)"
                                + " order by u.thing",
                        String.class)
                .setParameter("batches", batches)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultStream()
                .map(SharedThing::of)
                .toList();
    }

    /**
     * Other batches that used one of the things in the window, by number.
     *
     * @param after last number of the page before; null for the first
     */
    public List<String> others(
            Collection<SharedThing> things, Collection<String> own, Instant from, Instant to, String after, int most) {
        if (things.isEmpty()) return List.of();
        return entities.createQuery(
                        "select distinct u.record from SharedUse u where u.present = true and u.thing in :things"
                                + " and u.record not in :own and u.record > :after"
                                + " and (u.usedFrom is null or u.usedFrom <= :to) and (u.usedUntil is null or u.usedUntil >= :from)"
                                + " order by u.record",
                        String.class)
                .setParameter("things", things.stream().map(SharedThing::key).toList())
                .setParameter("own", own)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(most)
                .getResultList();
    }

    /** What of the things each of the batches used in the window. */
    public Map<String, List<SharedThing>> through(
            Collection<String> numbers, Collection<SharedThing> things, Instant from, Instant to) {
        var through = new LinkedHashMap<String, List<SharedThing>>();
        if (numbers.isEmpty() || things.isEmpty()) return through;
        for (var row : entities.createQuery(
                        "select distinct u.record, u.thing from SharedUse u where u.present = true and u.thing in :things"
                                + " and u.record in :records"
                                + " and (u.usedFrom is null or u.usedFrom <= :to) and (u.usedUntil is null or u.usedUntil >= :from)"
                                + " order by u.record, u.thing",
                        Object[].class)
                .setParameter("things", things.stream().map(SharedThing::key).toList())
                .setParameter("records", numbers)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(AT_ONCE * AT_ONCE)
                .getResultList())
            through.computeIfAbsent((String) row[0], number -> new ArrayList<>())
                    .add(SharedThing.of((String) row[1]));
        return through;
    }
}
