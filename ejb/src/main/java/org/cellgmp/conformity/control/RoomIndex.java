package org.cellgmp.conformity.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.conformity.entity.RoomReading;
import org.cellgmp.conformity.entity.RoomUsed;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Which batch was in which room when, and which others were there with it. */
@Stateless
@PermitAll // private to this room
public class RoomIndex {
    /** Raised when the reading changes: its rows are then to be written anew by a migration and by the reading of all records. */
    static final int EDITION = 1;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Records records;

    /** Takes versions in that are kept in the caller's transaction, and were never taken in before. */
    public void take(Collection<RecordView> kept) {
        for (var view : kept)
            if (view.record() instanceof BatchRecord batch)
                for (var step : SharedRooms.of(new Addressed<>(view.address(), batch)))
                    RoomUsed.of(step).forEach(entities::persist);
    }

    /** Takes the latest versions of a few records in, where that was not done when they were kept. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void takeEarlier(Collection<String> numbers) {
        if (numbers.isEmpty()) return;
        var taken = new HashSet<Address>();
        for (var row : entities.createQuery(
                        "select distinct u.batch, u.version from RoomUsed u where u.batch in :batches", Object[].class)
                .setParameter("batches", numbers)
                .getResultList()) taken.add(Address.of((String) row[0], (Integer) row[1]));
        take(records.latestOf(numbers).stream()
                .filter(view -> !taken.contains(view.address()))
                .toList());
    }

    /** True if every record kept before was read in this edition. */
    public boolean whole() {
        var reading = entities.find(RoomReading.class, RoomReading.ONLY);
        return reading != null && reading.edition() >= EDITION;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done() {
        var reading = entities.find(RoomReading.class, RoomReading.ONLY);
        if (reading == null) {
            reading = new RoomReading();
            entities.persist(reading);
        }
        reading.reached(EDITION);
    }

    /**
     * The steps of other batches that were in a room with one of theirs, by the number of the record. Asks the database once for all of
     * them; what they are to each other is told by themselves, for they may be on their way into it.
     */
    public Map<String, List<Neighbour>> beside(List<Addressed<BatchRecord>> batches) {
        var own = new HashMap<String, List<Neighbour>>();
        var byRoom = new HashMap<String, List<Neighbour>>();
        for (var batch : batches) {
            var steps = SharedRooms.of(batch);
            if (steps.isEmpty()) continue;
            own.put(batch.address().number(), steps);
            for (var step : steps)
                byRoom.computeIfAbsent(step.room(), room -> new ArrayList<>()).add(step);
        }
        if (own.isEmpty()) return Map.of();
        // An earlier version of one of them may have been in another room as well.
        for (var step : kept(own.keySet()))
            byRoom.computeIfAbsent(step.room(), room -> new ArrayList<>()).add(step);
        var beside = new HashMap<String, List<Neighbour>>();
        own.forEach((number, steps) -> {
            var others = new LinkedHashMap<String, Neighbour>();
            for (var step : steps)
                for (var other : byRoom.get(step.room()))
                    if (!other.address().startsWith(number + "/") && SharedRooms.together(step, other))
                        others.put(other.address(), other);
            beside.put(number, List.copyOf(others.values()));
        });
        return beside;
    }

    /** Of the version that was judged last, which is the latest: an older one counts no more. */
    private List<Neighbour> kept(Collection<String> batches) {
        return entities.createQuery(
                        "select distinct o.batch, o.version, o.step, o.title, o.stepNumber, o.site, o.room, o.began, o.ended,"
                                + " o.productOpen, o.infectious from RoomUsed u, RoomUsed o, Standing s"
                                + " where u.batch in :batches and o.room = u.room and o.week = u.week"
                                + " and o.batch not in :batches and o.began < u.ended and u.began < o.ended"
                                + " and s.batch = o.batch and s.version = o.version"
                                + " order by o.batch, o.step",
                        Object[].class)
                .setParameter("batches", batches)
                .getResultStream()
                .map(RoomIndex::neighbour)
                .toList();
    }

    private static Neighbour neighbour(Object[] row) {
        return new Neighbour(
                Address.of((String) row[0], (Integer) row[1])
                        .at("steps")
                        .at((Integer) row[2])
                        .toString(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Instant) row[7]).atOffset(ZoneOffset.UTC),
                ((Instant) row[8]).atOffset(ZoneOffset.UTC),
                (Boolean) row[9],
                (Boolean) row[10]);
    }
}
