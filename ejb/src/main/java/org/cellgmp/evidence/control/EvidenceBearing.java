package org.cellgmp.evidence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** Evidence belongs where the thing does that it bears out. */
@ApplicationScoped
public class EvidenceBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("EV");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : entities.createQuery(
                        "select e.number, e.record from AddedEvidence e where e.number in :numbers", Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) {
            found.put((String) row[0], About.of(Set.of((String) row[1])));
        }
        return found;
    }
}
