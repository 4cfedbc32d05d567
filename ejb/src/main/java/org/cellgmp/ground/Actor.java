package org.cellgmp.ground;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: account name, the name printed on signatures, and the roles held at that moment.
 *
 * @param deputising accounts that this person stands in for at that moment, each with the roles handed over
 * @param deputies accounts that stand in for this person at that moment
 * @param limits where the roles count
 * @param shared accounts that did something to the matter at hand in this person's place, or in whose place this person did
 */
public record Actor(
        String id,
        String printedName,
        Set<Role> roles,
        Map<String, Set<Role>> deputising,
        Set<String> deputies,
        Limits limits,
        Set<String> shared) {
    /** Background work that nobody in particular started: first start, recovery. */
    public static final Actor SYSTEM = new Actor("system", "CellGMP", Set.of());

    /** Somebody who has not signed in: a wrong password, a request without a session. */
    public static final Actor NOBODY = new Actor("anonymous", "not signed in", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        deputising = Map.copyOf(deputising);
        deputies = Set.copyOf(deputies);
        shared = Set.copyOf(shared);
    }

    /** In nobody else's place, and with nobody in the own. */
    public Actor(String id, String printedName, Set<Role> roles) {
        this(id, printedName, roles, Map.of(), Set.of());
    }

    /** With roles that count everywhere. */
    public Actor(
            String id, String printedName, Set<Role> roles, Map<String, Set<Role>> deputising, Set<String> deputies) {
        this(id, printedName, roles, deputising, deputies, Limits.NONE, Set.of());
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /**
     * True for the own account, and for that of whoever this person stands in for or who stands in for this person: what
     * one of the two did is not for the other to approve. What was done to the matter at hand in another's place counts as
     * both persons' for ever.
     */
    public boolean standsFor(String account) {
        if (account == null) return false;
        return id.equals(account)
                || deputising.containsKey(account)
                || deputies.contains(account)
                || shared.contains(account);
    }

    public Actor limitedTo(Limits others) {
        return new Actor(id, printedName, roles, deputising, deputies, others, shared);
    }

    /** As one who faces a matter that these accounts worked on in this person's place, or the other way round. */
    public Actor sharing(Set<String> accounts) {
        return new Actor(id, printedName, roles, deputising, deputies, limits, accounts);
    }

    /** With only the roles that count for a thing that belongs to all these places. */
    public Actor at(Collection<Place> thing) {
        if (limits.none()) return this;
        var here = roles.stream().filter(role -> limits.allow(role, thing)).collect(Collectors.toSet());
        return new Actor(id, printedName, here, deputising, deputies, limits.ofRoles(here), shared);
    }
}
