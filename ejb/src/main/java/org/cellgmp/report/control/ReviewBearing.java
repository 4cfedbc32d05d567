package org.cellgmp.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A product review belongs to its product, wherever that is made. */
@ApplicationScoped
public class ReviewBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("PQ");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var line : entities.createQuery(
                        "select distinct r.number, r.product from KeptReview r where r.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) found.put((String) line[0], About.at(new Place((String) line[1], null)));
        return found;
    }
}
