package org.cellgmp.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A signature belongs where the thing does that was signed. */
@ApplicationScoped
public class SignatureBearing implements Bearing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("SG");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : entities.createQuery(
                        "select s.number, s.about from Signature s where s.number in :numbers", Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) {
            var about = (String) row[1];
            int end = about.indexOf('/');
            found.put((String) row[0], About.of(Set.of(end < 0 ? about : about.substring(0, end))));
        }
        return found;
    }
}
