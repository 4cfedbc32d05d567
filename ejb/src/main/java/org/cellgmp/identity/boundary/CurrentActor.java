package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.cellgmp.ground.Actor;

/** Who is acting in this call: from the caller principal, or the person a background job runs for. */
@Stateless
@PermitAll
public class CurrentActor {
    public Actor get() {
        throw new UnsupportedOperationException();
    }
}
