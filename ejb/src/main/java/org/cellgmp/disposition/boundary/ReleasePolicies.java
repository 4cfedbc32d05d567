package org.cellgmp.disposition.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.disposition.control.Releasing;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;

/** The door of what the site decides about release. */
@Stateless
@RolesAllowed(Role.READER)
public class ReleasePolicies {
    @Inject
    Releasing releasing;

    public Edition<ReleasePolicy> current() {
        return releasing.policy();
    }

    /** @param edition that was looked at @throws Refusal UNREADABLE without a reason; CONFLICT if it is not the last one or nothing changes */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public Edition<ReleasePolicy> keep(int edition, ReleasePolicy policy, String reason) throws Refusal {
        if (policy == null || policy.trailReviewed() == null)
            throw new Refusal(UNREADABLE, "ground.field-missing", "trailReviewed");
        var before = releasing.policy();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        return releasing.keep(before, policy, reason);
    }
}
