package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A statement of conformity belongs where its batch does. */
@ApplicationScoped
public class StatementBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("ST");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : entities.createQuery(
                        "select s.number, s.batch from StoredStatement s where s.number in :numbers", Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) {
            found.put((String) row[0], About.of(Set.of((String) row[1])));
        }
        return found;
    }
}
