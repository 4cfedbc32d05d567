package org.cellgmp.ground;

import java.util.Set;

/** Who acts: account name, the name printed on signatures, and the roles held at that moment. */
public record Actor(String id, String printedName, Set<Role> roles) {
    /** Background work that nobody in particular started: first start, recovery. */
    public static final Actor SYSTEM = new Actor("system", "CellGMP", Set.of());

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
