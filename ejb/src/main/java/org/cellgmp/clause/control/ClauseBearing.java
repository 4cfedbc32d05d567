package org.cellgmp.clause.control;

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

/** An attestation belongs to its product, or like a source check to no place: then only a role without limits reaches it. */
@ApplicationScoped
public class ClauseBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("AT", "SK");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var line : entities.createQuery(
                        "select a.number, a.product from SignedAttestation a where a.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) found.put((String) line[0], About.at(new Place((String) line[1], null)));
        for (var number : entities.createQuery(
                        "select c.number from SourceReading c where c.number in :numbers", String.class)
                .setParameter("numbers", numbers)
                .getResultList()) found.put(number, About.at(new Place(null, null)));
        return found;
    }
}
