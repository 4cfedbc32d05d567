package org.cellgmp.web.trailreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.trailreview.TrailLimits;
import org.cellgmp.trailreview.boundary.TrailLimitPolicies;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** From where on something in a trail deserves a look, as the site decided. */
@Narrowed
@Path("/trail-review-limits")
@RolesAllowed(Role.READER)
public class LimitPages {
    @Inject
    private TrailLimitPolicies policies;

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
    public Response keep(MultivaluedMap<String, String> form) throws Refusal {
        var typed = new TrailLimits(
                form.getFirst("lateHours"),
                form.getFirst("burstActs"),
                form.getFirst("burstMinutes"),
                form.getFirst("failures"),
                form.getFirst("failureMinutes"),
                form.getFirst("clockSeconds"),
                form.getFirst("testRuns"));
        return visit.attempt(
                () -> {
                    policies.keep(
                            Choices.number("edition", form.getFirst("edition")),
                            typed,
                            form.getFirst("reason"),
                            form.getFirst("account"),
                            form.getFirst("password"));
                    return Response.seeOther(URI.create("/trail-review-limits")).build();
                },
                mistakes -> view(typed, form.getFirst("reason"), mistakes));
    }

    private View view(TrailLimits typed, String reason, Mistakes mistakes) {
        var kept = policies.current();
        return View.of("trailreview/limits")
                .with("kept", kept)
                .with("limits", typed == null ? kept.content() : typed)
                .with("reason", reason)
                .with("signed", policies.signed())
                .with("mayKeep", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
