package org.cellgmp.containment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A hold belongs where the record does of the thing that is held, or the event that it was placed for. */
@ApplicationScoped
public class HoldBearing implements Bearing {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("HD");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : rows("select h.number, h.record, h.event from Hold h where h.number in :numbers", numbers)) {
            var of = row[1] == null ? row[2] : row[1];
            found.put((String) row[0], of == null ? About.at() : About.of(Set.of((String) of)));
        }
        return found;
    }

    private Collection<Object[]> rows(String query, Collection<String> numbers) {
        return entities.createQuery(query, Object[].class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
