package org.cellgmp.fieldaction.control;

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
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A field action belongs where the batches do that it reaches; one that reaches none, to the product that it names. */
@ApplicationScoped
public class MatterBearing implements Bearing {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Arrays.stream(MatterKind.values()).map(MatterKind::prefix).collect(Collectors.toSet());
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var others = new HashMap<String, Set<String>>();
        var codes = new HashMap<String, String>();
        for (var row :
                rows("select m.number, m.batch, m.event, m.code from Matter m where m.number in :numbers", numbers)) {
            var of = new HashSet<String>();
            if (row[1] != null) of.add((String) row[1]);
            if (row[2] != null) of.add((String) row[2]);
            others.put((String) row[0], of);
            if (row[3] != null) codes.put((String) row[0], (String) row[3]);
        }
        for (var row :
                rows("select c.matter.number, c.batch from Concerned c where c.matter.number in :numbers", numbers))
            others.get((String) row[0]).add((String) row[1]);
        var found = new HashMap<String, About>();
        others.forEach((number, of) -> found.put(
                number,
                of.isEmpty() && codes.containsKey(number)
                        ? About.at(new Place(codes.get(number), null))
                        : About.of(of)));
        return found;
    }

    private Collection<Object[]> rows(String query, Collection<String> numbers) {
        return entities.createQuery(query, Object[].class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
