package org.cellgmp.trailreview.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.policy.Edition;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.TrailLimits;
import org.cellgmp.trailreview.control.Limits;

/** The door of the site's limits: from where on something in a trail deserves a look. */
@Stateless
@RolesAllowed(Role.READER)
public class TrailLimitPolicies {
    @Inject
    Limits limits;

    @Inject
    Signatures signatures;

    public Edition<TrailLimits> current() {
        return limits.policy();
    }

    /**
     * Keeps other limits, signed: they decide what a reviewer is shown.
     *
     * @param edition that was looked at; @param account first component of the signature; @param password second component
     * @throws Refusal NOT_ALLOWED if a component is wrong; UNREADABLE without a reason or for a limit that is no number; CONFLICT if it is not the last edition or nothing changes
     */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public Edition<TrailLimits> keep(int edition, TrailLimits next, String reason, String account, String password)
            throws Refusal {
        var before = limits.policy();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        var kept = limits.keep(before, next.checked(), reason);
        var shown = new LinkedHashMap<String, String>();
        for (var change : Change.between(about(kept), before.content(), kept.content()))
            shown.put(change.address(), change.oldValue() + " → " + change.newValue());
        signatures.sign(new SigningRequest(
                about(kept),
                CanonicalJson.digest(kept.content()),
                "trailreview.limits",
                kept.reason(),
                shown,
                account,
                password));
        return kept;
    }

    /** Signatures below the edition in force; none below the usual limits, and none below editions that were kept before they were signed. */
    public List<SignatureView> signed() {
        var kept = limits.policy();
        return kept.edition() == 0 ? List.of() : signatures.of(about(kept));
    }

    private static String about(Edition<TrailLimits> kept) {
        return "trail-review-limits/v" + kept.edition();
    }
}
