package org.cellgmp.trailreview.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;
import org.cellgmp.trailreview.TrailLimits;
import org.cellgmp.trailreview.control.Limits;

/** The door of the site's limits: from where on something in a trail deserves a look. */
@Stateless
@RolesAllowed(Role.READER)
public class TrailLimitPolicies {
    @Inject
    Limits limits;

    public Edition<TrailLimits> current() {
        return limits.policy();
    }

    /**
     * @param edition that was looked at
     * @throws Refusal UNREADABLE without a reason or for a limit that is no number; CONFLICT if it is not the last edition or nothing changes
     */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public Edition<TrailLimits> keep(int edition, TrailLimits next, String reason) throws Refusal {
        var before = limits.policy();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        return limits.keep(before, next.checked(), reason);
    }
}
