package org.cellgmp.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Delegation;

/**
 * The door of delegation: a person hands own roles over to a deputy for a time, the deputy accepts. What one of the two did is
 * not for the other to approve while it is in force. The administrator has no part in it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
@RolesAllowed(Role.READER)
public class Delegations {
    /** Longest time that roles are handed over for, days. */
    public static final int MOST_DAYS = 90;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    AccountBook book;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /** All that are not over, newest first, at most {@link Page#LARGEST}: who stands in for whom is no secret in the house. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DelegationView> standing() {
        return database
                .createQuery(
                        "select d from Delegation d where d.ended is null and d.ends > :now order by d.id desc",
                        Delegation.class)
                .setParameter("now", HouseClock.now())
                .setMaxResults(Page.LARGEST)
                .getResultList()
                .stream()
                .map(Delegation::view)
                .toList();
    }

    /**
     * Offers own roles to a deputy.
     *
     * @param begins from this moment on; @param ends until before it, at most {@value #MOST_DAYS} days later
     * @throws Refusal for roles that the caller does not hold as the own, a deputy who cannot be one, or a time that is none
     */
    public DelegationView offer(String deputy, Set<Role> roles, Instant begins, Instant ends, String reason)
            throws Refusal {
        var giver = account(current.get().id());
        var why = Prose.required("reason", reason, AccountKeeping.LONGEST_REASON);
        if (roles.isEmpty()) throw new Refusal(Reason.UNREADABLE, "ground.field-missing", "role");
        for (var role : roles)
            if (!giver.roles().contains(role) || role == Role.INSPECTOR || role == Role.ADMINISTRATOR)
                throw new Refusal(Reason.NOT_ALLOWED, "identity.delegation-not-own", role.containerName());
        var now = HouseClock.now();
        boolean time = begins != null
                && ends != null
                && begins.isBefore(ends)
                && ends.isAfter(now)
                && !ends.isAfter(begins.plus(Duration.ofDays(MOST_DAYS)));
        if (!time) throw new Refusal(Reason.UNREADABLE, "identity.delegation-time", Integer.toString(MOST_DAYS));
        var other = book.find(deputy)
                .filter(Account::active)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "identity.account-unknown", deputy));
        if (other.name().equals(giver.name())) throw new Refusal(Reason.NOT_ALLOWED, "identity.delegation-to-self");
        if (other.roles().contains(Role.ADMINISTRATOR) || other.roles().contains(Role.INSPECTOR))
            throw new Refusal(Reason.NOT_ALLOWED, "identity.delegation-no-deputy", other.name());
        var delegation = new Delegation(giver.name(), other.name(), roles, begins, ends, why, now);
        database.persist(delegation);
        database.flush();
        trail.append(told("identity.delegation-offered", delegation.view()).because(why));
        return delegation.view();
    }

    /** The deputy agrees. @throws Refusal for anybody else, or if it was accepted, ended or is over */
    public DelegationView accept(long id) throws Refusal {
        var delegation = held(id);
        var before = delegation.view();
        if (!before.deputy().equals(current.get().id()))
            throw new Refusal(Reason.NOT_ALLOWED, "identity.delegation-anothers");
        if (before.state(HouseClock.now()) != DelegationView.State.OFFERED)
            throw new Refusal(Reason.CONFLICT, "identity.delegation-not-offered");
        delegation.accept(HouseClock.now());
        trail.append(told("identity.delegation-accepted", delegation.view()));
        return delegation.view();
    }

    /** Either of the two ends it. @throws Refusal for anybody else, or if it is over already */
    public DelegationView end(long id) throws Refusal {
        var delegation = held(id);
        var before = delegation.view();
        var by = current.get().id();
        if (!before.deputy().equals(by) && !before.giver().equals(by))
            throw new Refusal(Reason.NOT_ALLOWED, "identity.delegation-anothers");
        var state = before.state(HouseClock.now());
        if (state == DelegationView.State.ENDED || state == DelegationView.State.OVER)
            throw new Refusal(Reason.CONFLICT, "identity.delegation-over");
        delegation.end(by, HouseClock.now());
        trail.append(told("identity.delegation-ended", delegation.view()));
        return delegation.view();
    }

    private static Act told(String act, DelegationView delegation) {
        return Act.of(act, AccountKeeping.about(delegation.giver()))
                .with("delegation", Long.toString(delegation.id()))
                .with("deputy", delegation.deputy())
                .with("roles", line(delegation.roles()))
                .with("from", delegation.begins().toString())
                .with("to", delegation.ends().toString());
    }

    /** Names of the roles with blanks between. */
    static String line(Set<Role> roles) {
        return roles.stream().map(Role::containerName).sorted().collect(Collectors.joining(" "));
    }

    private Delegation held(long id) throws Refusal {
        var found = database.find(Delegation.class, id);
        if (found == null) throw new Refusal(Reason.NOT_FOUND, "identity.delegation-unknown", Long.toString(id));
        database.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private Account account(String name) throws Refusal {
        return book.find(name)
                .filter(account -> !name.equals(Actor.NOBODY.id()))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "identity.account-unknown", name));
    }
}
