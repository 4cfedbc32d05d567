package org.cellgmp.trailreview.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A review belongs where its batch does. */
@ApplicationScoped
public class ReviewBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("TV");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : entities.createQuery(
                        "select r.number, r.batch from KeptTrailReview r where r.number in :numbers", Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) found.put((String) row[0], About.of(Set.of((String) row[1])));
        return found;
    }
}
