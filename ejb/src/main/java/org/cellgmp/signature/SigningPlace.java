package org.cellgmp.signature;

import java.util.Set;
import org.cellgmp.ground.Role;

/** A signature that is wanted. @param meaning e.g. {@code signature.witness}; @param roles any of which may give it */
public record SigningPlace(String meaning, Set<Role> roles) {
    public SigningPlace {
        roles = Set.copyOf(roles);
    }
}
