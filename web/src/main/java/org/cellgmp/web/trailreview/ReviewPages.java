package org.cellgmp.web.trailreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Reviewing the trail of a batch: what deserves a look, the answers, and the signature below them. */
@Path("/batches/{number: BR-[0-9]+-[0-9]+}/trail-review")
@Narrowed
@RolesAllowed({Role.QA, Role.INSPECTS, Role.QP_MANUFACTURER, Role.QP_MAH})
public class ReviewPages {
    private static final String FIRST_ENTRY = "first-entry";

    @Inject
    private TrailReviews reviews;

    @Inject
    private Records records;

    @Inject
    private Visit visit;

    /** @param show {@code first-entry} for the fields of the record that differ from it, and nothing else */
    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String batch, @QueryParam("show") String show) throws Refusal {
        return view(batch, show, Entered.NOTHING, null, Mistakes.NONE);
    }

    @POST
    @Path("answers")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response answer(@PathParam("number") String batch, MultivaluedMap<String, String> form) throws Refusal {
        var entered = Entered.of(form);
        return visit.attempt(
                () -> {
                    reviews.answer(batch, entered.answering(reviews.show(batch)));
                    return to("/batches/" + batch + "/trail-review#" + entered.criterion());
                },
                mistakes -> view(batch, null, entered, null, mistakes).at("/batches/" + batch + "/trail-review"));
    }

    @POST
    @Path("signature")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response sign(
            @PathParam("number") String batch,
            @FormParam("seen") String seen,
            @FormParam("conclusion") String conclusion,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> to("/trail-reviews/"
                        + reviews.sign(batch, new ReviewSigning(seen, conclusion, account, password))
                                .number()),
                mistakes -> view(batch, null, Entered.NOTHING, conclusion, mistakes)
                        .at("/batches/" + batch + "/trail-review"));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private View view(String batch, String show, Entered entered, String conclusion, Mistakes mistakes) throws Refusal {
        boolean first = FIRST_ENTRY.equals(show);
        return View.of("trailreview/review")
                .with("review", reviews.show(batch))
                .with("firstEntry", first)
                .with("changes", first ? sinceFirstEntry(batch) : List.of())
                .with("entered", entered)
                .with("conclusion", conclusion)
                .with("problems", mistakes.problems());
    }

    /** EU GMP Annex 11, 8.2. */
    private List<Change> sinceFirstEntry(String batch) throws Refusal {
        var latest = records.latest(batch);
        return Change.between(
                latest.address().toString(), records.version(batch, 1).record(), latest.record());
    }
}
