package org.cellgmp.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.HeldRights;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Delegation;

/**
 * Who held which right at which moment, read from the trail and not from the accounts as they are: EU GMP Annex 11, 12.3 and 12.4, 21 CFR
 * 11.10(d) and (g).
 */
@Stateless
@RolesAllowed({Role.QA, Role.INSPECTS})
public class RightsThen {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    AccountBook book;

    @Inject
    Trail trail;

    /**
     * Accounts that there were, by name.
     *
     * @param after name of the last account of the page before; null for the first
     */
    public Page<HeldRights> at(Instant moment, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var accounts = book.page(after, rows + 1).stream().map(Account::name).toList();
        var shown = accounts.subList(0, Math.min(rows, accounts.size()));
        var fields = trail.fieldsThen(shown.stream().map(RightsThen::about).toList(), moment);
        var delegations = delegations(shown, moment);
        var held = new ArrayList<HeldRights>();
        for (var name : shown) {
            var then = fields.get(about(name));
            if (then != null)
                held.add(held(
                        name,
                        then,
                        delegations.stream()
                                .filter(one -> one.deputy().equals(name))
                                .toList(),
                        moment));
        }
        return new Page<>(held, accounts.size() > rows ? shown.get(shown.size() - 1) : null);
    }

    private static String about(String name) {
        return "account/" + name;
    }

    private static HeldRights held(
            String name, Map<String, String> then, List<DelegationView> delegations, Instant moment) {
        var roles = then.getOrDefault("/roles", "");
        var ends = then.get("/endsAt") == null ? null : Instant.parse(then.get("/endsAt"));
        return new HeldRights(
                name,
                then.getOrDefault("/printedName", name),
                "true".equals(then.get("/active")) && (ends == null || ends.isAfter(moment)),
                roles.isBlank() ? List.of() : List.of(roles.split(" ")),
                then.get("/limits"),
                ends,
                delegations);
    }

    private List<DelegationView> delegations(List<String> deputies, Instant moment) {
        if (deputies.isEmpty()) return List.of();
        return database.createQuery(
                        "select d from Delegation d where d.deputy in :deputies and d.accepted <= :moment and d.begins <= :moment"
                                + " and d.ends > :moment and (d.ended is null or d.ended > :moment) order by d.id",
                        Delegation.class)
                .setParameter("deputies", deputies)
                .setParameter("moment", moment)
                .getResultStream()
                .map(Delegation::view)
                .toList();
    }
}
