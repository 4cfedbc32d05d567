package org.cellgmp.identity;

import java.time.Instant;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;

/**
 * An account as it stands now.
 *
 * @param name never given to anybody else, not even when the account is closed (21 CFR 11.100(a))
 * @param active false: closed; it can sign in no more, what it signed stays
 * @param lockedUntil null if not locked
 * @param passwordByOther true: somebody else knows the password, so the person must choose a new one before anything else
 * @param certifiedAt when the person acknowledged the electronic signature as binding; null: cannot sign yet
 * @param passwordSince when the present password was set
 * @param generation rises whenever older sessions must end: new password, closed
 */
public record AccountView(
        String name,
        String printedName,
        Set<Role> roles,
        boolean active,
        Instant lockedUntil,
        boolean passwordByOther,
        Instant passwordSince,
        int generation,
        Instant certifiedAt) {
    public AccountView {
        roles = Set.copyOf(roles);
    }

    /** The same account with other roles. */
    public AccountView holding(Set<Role> others) {
        return new AccountView(
                name,
                printedName,
                others,
                active,
                lockedUntil,
                passwordByOther,
                passwordSince,
                generation,
                certifiedAt);
    }

    public Actor actor() {
        return new Actor(name, printedName, roles);
    }
}
