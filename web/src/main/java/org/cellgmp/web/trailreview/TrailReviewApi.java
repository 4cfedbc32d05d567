package org.cellgmp.web.trailreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.ReviewSigning;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Reviews of trails, for programs. */
@Narrowed
@Path("/api/v1/trail-reviews")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class TrailReviewApi {
    @Inject
    private TrailReviews reviews;

    /** @param state all if absent */
    @GET
    public Json list(@QueryParam("state") String state, @QueryParam("after") String after) throws Refusal {
        var chosen = Choices.read(ReviewState.class, "state", state);
        var rows = reviews.list(chosen == null ? Set.of() : Set.of(chosen), false, after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number: TV-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(reviews.get(number));
    }

    /** @param language en, zh or both; English if absent */
    @GET
    @Path("{number: TV-[0-9]+-[0-9]+}.pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("number") String number, @QueryParam("language") String language) throws Refusal {
        var wanted = language == null ? "en" : language;
        return ReviewFacts.printed(number, wanted, reviews.pdf(number, wanted, ReviewFacts.WORDS));
    }

    @GET
    @Path("of/{batch}")
    @RolesAllowed({Role.QA, Role.INSPECTS, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json show(@PathParam("batch") String batch) throws Refusal {
        return json(reviews.show(batch));
    }

    @POST
    @Path("of/{batch}/answers")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json answer(@PathParam("batch") String batch, String body) throws Refusal {
        var given = Command.read(body);
        return json(reviews.answer(
                batch,
                new Answering(
                        given.several("keys"),
                        given.choice(AnswerKind.class, "answer"),
                        given.optional("text"),
                        given.optional("deviation"))));
    }

    @POST
    @Path("of/{batch}")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Response sign(@PathParam("batch") String batch, String body) throws Refusal {
        var given = Command.read(body);
        var signed = reviews.sign(
                batch,
                new ReviewSigning(
                        given.required("seen"), given.optional("conclusion"), given.account(), given.password()));
        return Response.created(URI.create("/api/v1/trail-reviews/" + signed.number()))
                .entity(new Json(signed))
                .build();
    }

    private static Json json(BatchReview review) {
        return Json.of(
                "batch",
                review.batch(),
                "title",
                review.title(),
                "version",
                review.version(),
                "state",
                review.state(),
                "seen",
                review.seen(),
                "ranked",
                review.ranked(),
                "answers",
                review.answers(),
                "since",
                review.since(),
                "reviews",
                review.reviews(),
                "mayReview",
                review.whyNot() == null);
    }
}
