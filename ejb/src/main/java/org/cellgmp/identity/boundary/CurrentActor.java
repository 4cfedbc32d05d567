package org.cellgmp.identity.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.ContainerIdentity;
import org.cellgmp.identity.control.Standing;

/** Who is acting in this call: from the caller principal, or the person that background work runs for. */
@Stateless
@LocalBean
@Local(WhoActs.class)
@PermitAll // every act of the house asks; only code of the house can call
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentActor implements WhoActs {
    @Resource
    SessionContext session;

    @Inject
    AccountBook book;

    @Inject
    Standing standing;

    /**
     * The person with the roles held at this moment, those taken over as a deputy among them.
     *
     * @return {@link Actor#NOBODY} if nobody is signed in
     */
    @Override
    public Actor get() {
        return CurrentCall.workingFor().orElseGet(this::caller);
    }

    private Actor caller() {
        var name = session.getCallerPrincipal().getName();
        if (name.equals(Actor.NOBODY.id())) return Actor.NOBODY;
        return book.find(name)
                .map(standing::actor)
                .orElseThrow(() -> new IllegalStateException("the container's caller has no account: " + name));
    }

    /**
     * Does work in the name of a person, with the person's roles at every door, on this thread. For jobs that a person
     * asked for, and with {@link Actor#SYSTEM} for work that nobody did. Starts no transaction.
     */
    public <T> T runAs(Actor actor, Callable<T> work) throws Exception {
        return CurrentCall.workFor(actor, () -> ContainerIdentity.of(actor).runAs(work));
    }
}
