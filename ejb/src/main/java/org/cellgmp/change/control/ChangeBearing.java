package org.cellgmp.change.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.entity.ChangeControl;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** A change belongs where the events and CAPAs do that it comes from, the records that it touches, and to the product it names. */
@ApplicationScoped
public class ChangeBearing implements Bearing {
    private static final String NUMBER = "[A-Z]{2}-[0-9]{4}-[0-9]{4,10}";

    @PersistenceContext
    EntityManager entities;

    @Override
    public Set<String> prefixes() {
        return Set.of("CH");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var change : entities.createQuery(
                        "select c from ChangeControl c where c.number in :numbers", ChangeControl.class)
                .setParameter("numbers", numbers)
                .getResultList())
            found.put(change.number(), about(change.content().proposal()));
        return found;
    }

    private static About about(Proposal proposal) {
        var others = new HashSet<>(proposal.sources());
        for (var impact : proposal.impacts())
            if (impact.subject() != null && impact.subject().matches(NUMBER)) others.add(impact.subject());
        // Of a product whose sources tell the site too, the sources tell more.
        var product = proposal.product() == null
                        || proposal.product().isBlank()
                        || !proposal.sources().isEmpty()
                ? Set.<Place>of()
                : Set.of(new Place(proposal.product(), null));
        return new About(others, product);
    }
}
