package org.cellgmp.storage.control;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cellgmp.record.storage.StoragePlace;
import org.cellgmp.storage.entity.PlaceKey;
import org.cellgmp.storage.entity.StorageVessel;
import org.cellgmp.storage.entity.StoredRow;

/** Sees where containers of different banks stood in one place at one time, and says so of each of them. */
@Dependent
public class SharedPlaces {
    private static final int AT_ONCE = 500;
    private static final int TRIES = 5;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Vessels vessels;

    /**
     * Waits until nobody else puts anything into the vessels of these places, and keeps others out until the act ends: of two acts
     * at once that take one place, the second sees what the first did.
     *
     * @param left keys of places that containers may leave
     */
    public void hold(Collection<StoragePlace> places, Collection<String> left) {
        var wanted = new TreeMap<String, StoragePlace>();
        // Also those of containers whose place within is not told: by them they are found.
        for (var place : places)
            if (!place.parts().get(0).isEmpty()) wanted.putIfAbsent(PlaceKey.ofVessel(place), place);
        if (wanted.isEmpty() && left.isEmpty()) return;
        var known = keys(wanted.keySet(), LockModeType.NONE);
        wanted.forEach((key, place) -> {
            if (!known.contains(key)) note(place);
        });
        // In the order of their keys, so that no two acts wait for each other.
        var all = new TreeSet<>(wanted.keySet());
        for (var key : left) all.add(PlaceKey.ofVessel(key));
        keys(all, LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(StoragePlace place) {
        for (int attempt = 1; ; attempt++) {
            try {
                vessels.note(place);
                return;
            } catch (EJBException | PersistenceException collision) {
                // Two acts may both find the vessel new; the one that comes second finds it on the next try.
                if (attempt == TRIES) throw collision;
            }
        }
    }

    private HashSet<String> keys(Collection<String> wanted, LockModeType lock) {
        var found = new HashSet<String>();
        for (var some : portions(wanted))
            entities.createQuery(
                            "select v from StorageVessel v where v.key in :keys order by v.key", StorageVessel.class)
                    .setParameter("keys", some)
                    .setLockMode(lock)
                    .getResultList()
                    .forEach(vessel -> found.add(vessel.key()));
        return found;
    }

    /** Counts anew, for every container in these places, how many of other banks stood there with it. */
    public void count(Collection<String> placeKeys) {
        for (var some : portions(placeKeys)) {
            // H2 may answer a repeated question from a result that another act has just made old, unless a parameter
            // differs.
            var there = entities.createQuery(
                            "select c from StoredRow c where c.placeKey in :keys and c.whole = true and c.listed = true"
                                    + " and :anew <> '' order by c.id",
                            StoredRow.class)
                    .setParameter("keys", some)
                    .setParameter("anew", UUID.randomUUID().toString())
                    .getResultStream()
                    .collect(Collectors.groupingBy(StoredRow::placeKey));
            there.values().forEach(SharedPlaces::countAt);
        }
    }

    private static void countAt(List<StoredRow> there) {
        var all = new Stays(there);
        Map<String, Stays> ofBank = new HashMap<>();
        there.stream()
                .collect(Collectors.groupingBy(StoredRow::bank))
                .forEach((bank, rows) -> ofBank.put(bank, rows.size() == there.size() ? all : new Stays(rows)));
        for (var row : there) row.taken(all.with(row) - ofBank.get(row.bank()).with(row));
    }

    /** When containers came into one place and left it. A stay whose end is unknown proves nothing. */
    private static final class Stays {
        private final Instant[] begun;
        private final Instant[] ended;

        Stays(List<StoredRow> rows) {
            var told = rows.stream().filter(Stays::lasts).toList();
            begun = told.stream().map(Stays::begin).sorted().toArray(Instant[]::new);
            ended = told.stream().map(Stays::end).sorted().toArray(Instant[]::new);
        }

        /** How many stays overlap that of the row, its own among them if it lasts. */
        int with(StoredRow row) {
            return lasts(row) ? before(begun, end(row), false) - before(ended, begin(row), true) : 0;
        }

        private static int before(Instant[] sorted, Instant bound, boolean orAt) {
            int at = Arrays.binarySearch(sorted, bound);
            if (at < 0) return -at - 1;
            if (orAt) while (at < sorted.length && sorted[at].equals(bound)) at++;
            else while (at > 0 && sorted[at - 1].equals(bound)) at--;
            return at;
        }

        private static boolean lasts(StoredRow row) {
            return begin(row).isBefore(end(row));
        }

        private static Instant begin(StoredRow row) {
            return row.since() == null ? Instant.MIN : row.since().toInstant();
        }

        private static Instant end(StoredRow row) {
            if (row.state().present()) return Instant.MAX;
            return row.until() == null ? begin(row) : row.until().toInstant();
        }
    }

    private static List<List<String>> portions(Collection<String> all) {
        var distinct = all.stream().distinct().sorted().toList();
        var portions = new ArrayList<List<String>>();
        for (int from = 0; from < distinct.size(); from += AT_ONCE)
            portions.add(distinct.subList(from, Math.min(from + AT_ONCE, distinct.size())));
        return portions;
    }
}
