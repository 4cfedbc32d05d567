package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A CAPA belongs where the events do that it was raised from. */
@ApplicationScoped
public class CapaBearing implements Bearing {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("CA");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        var events = new HashMap<String, Set<String>>();
        for (var row : rows("select c.number, c.title from Capa c where c.number in :numbers", numbers))
            events.put((String) row[0], new HashSet<>());
        for (var row : rows("select e.capa, e.deviation from CapaEvent e where e.capa in :numbers", numbers))
            if (events.containsKey((String) row[0])) events.get((String) row[0]).add((String) row[1]);
        events.forEach((number, of) -> found.put(number, About.of(of)));
        return found;
    }

    private Collection<Object[]> rows(String query, Collection<String> numbers) {
        return entities.createQuery(query, Object[].class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
