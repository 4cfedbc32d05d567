package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.PolicyView;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.PolicyBook;
import org.cellgmp.identity.entity.PolicyVersion;

/** The door to the site's policy: everybody is told what holds, the administrator sets it, with a reason. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Policies {
    /** How the trail names the policy. */
    public static final String ABOUT = "site-policy";

    @Inject
    PolicyBook book;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /** What holds now. */
    @PermitAll
    public SitePolicy now() {
        return book.now();
    }

    /** Every version that was set, newest first; empty while the default of the house holds. */
    @RolesAllowed({Role.ADMIN, Role.QA, Role.INSPECTS})
    public List<PolicyView> versions() {
        return book.versions();
    }

    /**
     * Sets the policy.
     *
     * @param seen version that the person saw, 0 for the default
     * @throws Refusal UNREADABLE for a value out of range or without a reason; CONFLICT if it was set meanwhile or nothing
     *     changes
     */
    @RolesAllowed(Role.ADMIN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public PolicyView set(int seen, SitePolicy policy, String reason) throws Refusal {
        var why = Prose.required("reason", reason, AccountKeeping.LONGEST_REASON);
        var checked = policy.checked();
        var before = book.versions();
        int latest = before.isEmpty() ? 0 : before.get(0).version();
        if (latest != seen) throw new Refusal(Reason.CONFLICT, "identity.policy-set-meanwhile");
        var changes = Change.between(ABOUT, book.now().values(), checked.values());
        if (changes.isEmpty()) throw new Refusal(Reason.CONFLICT, "identity.nothing-changed", ABOUT);
        var version = new PolicyVersion(latest + 1, checked, current.get().id(), HouseClock.now(), why);
        try {
            book.keep(version);
        } catch (PersistenceException taken) {
            throw new Refusal(Reason.CONFLICT, "identity.policy-set-meanwhile");
        }
        trail.append(Act.of("identity.policy-set", ABOUT).because(why).changing(changes));
        return version.view();
    }
}
