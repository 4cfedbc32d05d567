package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;
import org.cellgmp.retention.HoldTarget;

/** A legal hold belongs where it stands, one over a period to the whole site; a list for disposal where all its things do. */
@ApplicationScoped
public class RetentionBearing implements Bearing {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("LH", "DL");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var row : rows("select h.number, h.target, h.named from LegalHold h where h.number in :numbers", numbers))
            found.put((String) row[0], stands((HoldTarget) row[1], (String) row[2]));
        var things = new HashMap<String, Set<String>>();
        for (var row : rows("select l.disposal, l.number from DisposalLine l where l.disposal in :numbers", numbers))
            things.computeIfAbsent((String) row[0], list -> new HashSet<>()).add((String) row[1]);
        things.forEach((list, its) -> found.put(list, About.of(its)));
        return found;
    }

    private static About stands(HoldTarget target, String named) {
        return switch (target) {
            case RECORD, BATCH -> About.of(Set.of(named));
            case PRODUCT -> About.at(new Place(named, null));
            case SITE -> About.at(new Place(null, named));
            case PERIOD -> About.at();
        };
    }

    private Collection<Object[]> rows(String query, Collection<String> numbers) {
        return entities.createQuery(query, Object[].class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
