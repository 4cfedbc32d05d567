package org.cellgmp.web.disposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.audit.Change;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Reviewing what was changed in a batch since its first entry: every changed field on one page, signed below it. */
@Path("/dispositions/of/{batch}/trail-review")
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
public class TrailReviewPages {
    @Inject
    private Dispositions dispositions;

    @Inject
    private Records records;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("batch") String batch) throws Refusal {
        return view(batch, null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    public Response review(
            @PathParam("batch") String batch,
            @FormParam("version") String version,
            @FormParam("conclusion") String conclusion,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    dispositions.reviewTrail(batch, Choices.number("version", version), conclusion, account, password);
                    return Response.seeOther(URI.create("/dispositions/of/" + batch + "#trail"))
                            .build();
                },
                mistakes -> view(batch, conclusion, mistakes));
    }

    private View view(String batch, String conclusion, Mistakes mistakes) throws Refusal {
        var latest = records.latest(batch);
        var first = records.version(batch, 1);
        return View.of("disposition/trail")
                .with("latest", latest)
                .with("history", records.history(batch))
                .with("changes", Change.between(latest.address().toString(), first.record(), latest.record()))
                .with("conclusion", conclusion)
                .with("problems", mistakes.problems());
    }
}
