package org.cellgmp.deviation.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.control.Finder;
import org.cellgmp.deviation.entity.Owner;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;

/** The door by which a quality event is put in the hands of a person, who carries it on. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
public class EventOwners {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Finder finder;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Puts the event in the hands of a person, whoever had it before.
     *
     * @param owner account of who takes it
     * @throws Refusal UNREADABLE without a reason or for somebody who cannot carry an event on; CONFLICT if it is theirs
     *     already, the event is closed or was changed meanwhile; NOT_ALLOWED for other roles
     */
    public DeviationView assign(String number, int revision, String owner, String reason) throws Refusal {
        var who = currentActor.get();
        var event = finder.find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "deviation.unknown", number));
        event.mustBe(revision);
        var whyNot = event.whyNot(DeviationAction.ASSIGN, who);
        if (whyNot != null) throw whyNot;
        var why = Prose.required("reason", reason, 2_000);
        var taker = taker(owner);
        var held = finder.owner(event).orElse(null);
        var before = held == null ? null : held.view().account();
        if (taker.name().equals(before)) throw already(number, taker);
        var next = held == null ? new Owner(event) : held;
        next.hold(event, taker.name(), taker.printedName(), who);
        if (held == null) entities.persist(next);
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "deviation.changed-meanwhile", number);
        }
        trail.append(Act.of("deviation.assigned", number)
                .because(why)
                .changing(List.of(new Change(number + "#/owner", before, taker.name())))
                .with("owner", taker.name()));
        return finder.view(event, who);
    }

    /**
     * Why the event may not be put in these hands, beside what its view says of the act; null if nothing is in the way.
     *
     * @param owner account of who would take it
     */
    public Refusal whyNot(DeviationView event, String owner) {
        try {
            var taker = taker(owner);
            return event.owner() != null && event.owner().account().equals(taker.name())
                    ? already(event.number(), taker)
                    : null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private AccountView taker(String owner) throws Refusal {
        var name = Prose.required("owner", owner, 120);
        return accounts.find(name)
                .filter(AccountView::active)
                .filter(account -> Owner.mayHold(account.roles()))
                .orElseThrow(() -> new Refusal(UNREADABLE, "deviation.no-such-person", name));
    }

    private static Refusal already(String number, AccountView taker) {
        return new Refusal(CONFLICT, "deviation.owner-already", number, taker.printedName());
    }
}
