package org.cellgmp.trailreview.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.boundary.Editions;
import org.cellgmp.trailreview.TrailLimits;

/** The limits that the site set. */
@ApplicationScoped
public class Limits {
    private static final String POLICY = "trail-review-limits";

    @Inject
    Editions editions;

    public Edition<TrailLimits> policy() {
        return editions.current(POLICY, TrailLimits.class, TrailLimits.usual());
    }

    TrailLimits inForce() {
        return policy().content();
    }

    public Edition<TrailLimits> keep(Edition<TrailLimits> before, TrailLimits next, String reason) throws Refusal {
        return editions.keep(POLICY, before, next, reason);
    }
}
