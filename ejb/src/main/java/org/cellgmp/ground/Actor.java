package org.cellgmp.ground;

import java.util.Set;

/** Who acts: account name, the name printed on signatures, and the roles held at that moment. */
public record Actor(String id, String printedName, Set<Role> roles) {
    /** Background work that nobody in particular started: first start, recovery. */
    public static final Actor SYSTEM = new Actor("system", "CellGMP", Set.of());

    /** Somebody who has not signed in: a wrong password, a request without a session. */
    public static final Actor NOBODY = new Actor("anonymous", "not signed in", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
