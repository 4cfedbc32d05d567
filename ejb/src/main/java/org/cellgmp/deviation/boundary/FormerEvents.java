package org.cellgmp.deviation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.FormerEvent;
import org.cellgmp.deviation.Origin;
import org.cellgmp.deviation.control.Likeness;
import org.cellgmp.deviation.entity.TakenOver;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** The door for events that were kept in another register before. Called in the transaction that takes their history over. */
@Stateless
@RolesAllowed(Role.QA)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FormerEvents {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Likeness likeness;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * @return number under which it goes on here
     * @throws Refusal for missing or overlong words, or times that contradict each other
     */
    public String takeOver(FormerEvent former, Origin origin) throws Refusal {
        var number = numbers.next(former.kind().prefix());
        var event = TakenOver.event(number, former, origin, currentActor.get());
        entities.persist(event);
        likeness.noteNew(event);
        trail.append(Act.of("deviation.taken-over", number)
                .changing(Change.between(number, null, event.content()))
                .with("state", event.state().name())
                .with("former number", origin.formerNumber())
                .with("import", origin.taking())
                .with("file", origin.file()));
        return number;
    }
}
