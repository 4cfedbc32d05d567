package org.cellgmp.ground;

import java.util.Map;
import java.util.Set;

/**
 * Who acts: account name, the name printed on signatures, and the roles held at that moment.
 *
 * @param deputising accounts that this person stands in for at that moment, each with the roles handed over
 * @param deputies accounts that stand in for this person at that moment
 */
public record Actor(
        String id, String printedName, Set<Role> roles, Map<String, Set<Role>> deputising, Set<String> deputies) {
    /** Background work that nobody in particular started: first start, recovery. */
    public static final Actor SYSTEM = new Actor("system", "CellGMP", Set.of());

    /** Somebody who has not signed in: a wrong password, a request without a session. */
    public static final Actor NOBODY = new Actor("anonymous", "not signed in", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        deputising = Map.copyOf(deputising);
        deputies = Set.copyOf(deputies);
    }

    /** In nobody else's place, and with nobody in the own. */
    public Actor(String id, String printedName, Set<Role> roles) {
        this(id, printedName, roles, Map.of(), Set.of());
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /**
     * True for the own account, and for that of whoever this person stands in for or who stands in for this person: what
     * one of the two did is not for the other to approve.
     */
    public boolean standsFor(String account) {
        if (account == null) return false;
        return id.equals(account) || deputising.containsKey(account) || deputies.contains(account);
    }
}
