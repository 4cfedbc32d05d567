package org.cellgmp.disposition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.ground.Refusal;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.boundary.Editions;

/** The site's policy on release. */
@ApplicationScoped
public class Releasing {
    private static final String POLICY = "release-policy";

    @Inject
    Editions editions;

    public Edition<ReleasePolicy> policy() {
        return editions.current(POLICY, ReleasePolicy.class, ReleasePolicy.usual());
    }

    public Edition<ReleasePolicy> keep(Edition<ReleasePolicy> before, ReleasePolicy policy, String reason)
            throws Refusal {
        return editions.keep(POLICY, before, policy, reason);
    }
}
