package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** An event belongs where the batches and records do that it is about, and where its account says it happened. */
@ApplicationScoped
public class EventBearing implements Bearing {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Arrays.stream(DeviationKind.values()).map(DeviationKind::prefix).collect(Collectors.toSet());
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var records = new HashMap<String, Set<String>>();
        var places = new HashMap<String, Set<Place>>();
        for (var row : rows(
                "select d.number, d.telling.product, d.telling.site from Deviation d where d.number in :numbers",
                numbers)) {
            records.put((String) row[0], new HashSet<>());
            var place = new Place((String) row[1], (String) row[2]);
            places.put((String) row[0], place.nowhere() ? Set.of() : Set.of(place));
        }
        for (var row : rows(
                "select b.deviation.number, b.batch from TouchedBatch b where b.deviation.number in :numbers", numbers))
            records.get((String) row[0]).add((String) row[1]);
        for (var row : rows(
                "select t.deviation.number, t.address from TakenDeparture t where t.deviation.number in :numbers",
                numbers)) {
            var address = (String) row[1];
            int end = address.indexOf('/');
            records.get((String) row[0]).add(end < 0 ? address : address.substring(0, end));
        }
        var found = new HashMap<String, About>();
        records.forEach((number, about) -> found.put(number, new About(about, places.get(number))));
        return found;
    }

    private Collection<Object[]> rows(String query, Collection<String> numbers) {
        return entities.createQuery(query, Object[].class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
