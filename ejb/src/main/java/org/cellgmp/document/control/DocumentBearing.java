package org.cellgmp.document.control;

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

/** A document belongs where the batches do that it was made from; one made from none, to its product. */
@ApplicationScoped
public class DocumentBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("DC");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : entities.createQuery(
                        "select d.number, d.batches, d.product from ControlledDocument d where d.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) {
            var batches = (String) row[1];
            found.put(
                    (String) row[0],
                    batches == null || batches.isBlank()
                            ? About.at(new Place((String) row[2], ""))
                            : About.of(Set.of(batches.split(" "))));
        }
        return found;
    }
}
