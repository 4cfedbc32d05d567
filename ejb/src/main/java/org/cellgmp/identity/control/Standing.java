package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Delegation;

/** What a person may do at this moment: the own roles and those of whoever the person deputises. */
@ApplicationScoped
public class Standing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    AccountBook book;

    /** The person as one who acts. */
    public Actor actor(Account account) {
        var deputising = new HashMap<String, Set<Role>>();
        var deputies = new HashSet<String>();
        for (var delegation : inForce(account.name())) {
            var view = delegation.view();
            if (view.giver().equals(account.name())) deputies.add(view.deputy());
            else {
                var handed = handed(view.giver(), view.roles());
                if (!handed.isEmpty()) deputising.merge(view.giver(), handed, Standing::both);
            }
        }
        var roles = account.roles();
        var limits = account.limits();
        for (var giver : deputising.entrySet()) {
            limits = limits.joined(
                    roles,
                    giver.getValue(),
                    book.find(giver.getKey()).orElseThrow().limits());
            roles.addAll(giver.getValue());
        }
        return new Actor(account.name(), account.view().printedName(), roles, deputising, deputies).limitedTo(limits);
    }

    /** The account with the roles held now. */
    public AccountView view(Account account) {
        var actor = actor(account);
        return account.view().holding(actor.roles(), actor.limits());
    }

    /** What the giver still holds of what was handed over; nothing of a closed account. */
    private Set<Role> handed(String giver, Set<Role> roles) {
        var handed = EnumSet.noneOf(Role.class);
        book.find(giver).filter(Account::active).ifPresent(account -> {
            handed.addAll(roles);
            handed.retainAll(account.roles());
        });
        return handed;
    }

    private List<Delegation> inForce(String account) {
        return database.createQuery(
                        "select d from Delegation d where (d.deputy = :account or d.giver = :account)"
                                + " and d.accepted is not null and d.ended is null and d.begins <= :now and d.ends > :now",
                        Delegation.class)
                .setParameter("account", account)
                .setParameter("now", HouseClock.now())
                .getResultList();
    }

    private static Set<Role> both(Set<Role> one, Set<Role> other) {
        var both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
