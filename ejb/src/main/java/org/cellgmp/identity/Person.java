package org.cellgmp.identity;

import java.util.Set;
import org.cellgmp.ground.Role;

/** Somebody who works here, as others may know them. @param account by which they are named in a form */
public record Person(String account, String printedName, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
