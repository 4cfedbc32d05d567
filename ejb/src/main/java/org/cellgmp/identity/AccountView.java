package org.cellgmp.identity;

import java.time.Instant;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Role;

/**
 * An account as it stands now.
 *
 * @param name never given to anybody else, not even when the account is closed (21 CFR 11.100(a))
 * @param active false: closed or past its end; it can sign in no more, what it signed stays
 * @param lockedUntil null if not locked
 * @param passwordByOther true: somebody else knows the password, so the person must choose a new one before anything else
 * @param certifiedAt when the person acknowledged the electronic signature as binding; null: cannot sign yet
 * @param passwordSince when the present password was set
 * @param generation rises whenever older sessions must end: new password, closed
 * @param limits where the roles count; @param endsAt from when on it is over; null: no end is set
 * @param invitation number of the inspection that it exists for; null for everybody's
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
        Instant certifiedAt,
        Limits limits,
        Instant endsAt,
        String invitation) {
    public AccountView {
        roles = Set.copyOf(roles);
    }

    /** With roles that count everywhere, and without an end. */
    public AccountView(
            String name,
            String printedName,
            Set<Role> roles,
            boolean active,
            Instant lockedUntil,
            boolean passwordByOther,
            Instant passwordSince,
            int generation,
            Instant certifiedAt) {
        this(
                name,
                printedName,
                roles,
                active,
                lockedUntil,
                passwordByOther,
                passwordSince,
                generation,
                certifiedAt,
                Limits.NONE,
                null,
                null);
    }

    /** The same account with other roles. */
    public AccountView holding(Set<Role> others, Limits where) {
        return new AccountView(
                name,
                printedName,
                others,
                active,
                lockedUntil,
                passwordByOther,
                passwordSince,
                generation,
                certifiedAt,
                where,
                endsAt,
                invitation);
    }

    public Actor actor() {
        return new Actor(name, printedName, roles).limitedTo(limits);
    }
}
