package org.cellgmp.policy.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.entity.KeptEdition;

/** The door of the site's policies, for the rooms that follow them: everyone who works reads, the QA manager decides. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class Editions {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** @param policy its name, e.g. {@code release}; @param usual what holds while the site has decided nothing */
    public <T extends Record> Edition<T> current(String policy, Class<T> type, T usual) {
        return entities.createQuery(
                        "select k from KeptEdition k where k.key.policy = :policy order by k.key.edition desc",
                        KeptEdition.class)
                .setParameter("policy", policy)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(kept -> kept.as(type))
                .orElseGet(() -> new Edition<>(0, usual, null, null, null));
    }

    /**
     * Keeps a further edition.
     *
     * @param before the one that was looked at; @param content checked by the room that follows it
     * @throws Refusal UNREADABLE without a reason; CONFLICT if nothing changes or somebody kept another edition meanwhile
     */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public <T extends Record> Edition<T> keep(String policy, Edition<T> before, T content, String reason)
            throws Refusal {
        var why = Prose.required("reason", reason, 4_000);
        if (content.equals(before.content())) throw new Refusal(CONFLICT, "policy.nothing-changed");
        @SuppressWarnings("unchecked")
        var type = (Class<T>) content.getClass();
        if (current(policy, type, content).edition() != before.edition()) throw moved();
        var kept = new KeptEdition(policy, before.edition() + 1, content, why, currentActor.get());
        try {
            entities.persist(kept);
            entities.flush();
        } catch (PersistenceException atOnce) {
            throw moved();
        }
        trail.append(Act.of("policy.kept", policy)
                .because(why)
                .changing(Change.between(policy, before.content(), content))
                .with("edition", Integer.toString(before.edition() + 1)));
        return kept.as(type);
    }

    private static Refusal moved() {
        return new Refusal(CONFLICT, "policy.moved");
    }
}
