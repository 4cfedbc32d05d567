package org.cellgmp.investigation.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.investigation.control.Conventions;
import org.cellgmp.policy.Edition;

/** The door of the site's convention for risk tables; what was rated keeps the one it was rated by. */
@Stateless
@RolesAllowed(Role.READER)
public class FmeaConventions {
    @Inject
    Conventions conventions;

    public Edition<FmeaConvention> current() {
        return conventions.current();
    }

    /** @param edition that was looked at @throws Refusal UNREADABLE naming what does not fit; CONFLICT if it is not the last one or nothing changes */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public Edition<FmeaConvention> keep(int edition, FmeaConvention convention, String reason) throws Refusal {
        var before = conventions.current();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        return conventions.keep(before, convention, reason);
    }
}
