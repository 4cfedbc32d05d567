package org.cellgmp.web.disposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.disposition.boundary.ReleasePolicies;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What the site decides about release. */
@Path("/release-policy")
@RolesAllowed(Role.READER)
public class ReleasePolicyPages {
    private static final String EVERY = "every";

    @Inject
    private ReleasePolicies policies;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show() {
        return view(null, null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response keep(
            @FormParam("edition") String edition,
            @FormParam("trailReviewed") String trailReviewed,
            @FormParam("reason") String reason)
            throws Refusal {
        return visit.attempt(
                () -> {
                    policies.keep(
                            Choices.number("edition", edition),
                            EVERY.equals(trailReviewed)
                                    ? new ReleasePolicy(true, true)
                                    : new ReleasePolicy(Choices.yes("trailReviewed", trailReviewed)),
                            reason);
                    return Response.seeOther(URI.create("/release-policy")).build();
                },
                mistakes -> view(trailReviewed, reason, mistakes));
    }

    /** @param trailReviewed as typed; null for what holds */
    private View view(String trailReviewed, String reason, Mistakes mistakes) {
        var kept = policies.current();
        return View.of("disposition/policy")
                .with("kept", kept)
                .with("trailReviewed", trailReviewed == null ? said(kept.content()) : trailReviewed)
                .with("reason", reason)
                .with("mayKeep", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }

    private static String said(ReleasePolicy policy) {
        if (policy.waitsAlways()) return EVERY;
        return policy.waitsForReview() ? "yes" : "no";
    }
}
