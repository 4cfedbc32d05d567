package org.cellgmp.web.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewOrder;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** Reviews for programs. */
@Path("/api/v1/reviews/{name: [A-Z]+-[0-9]+-[0-9.]+}")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class ReviewApi {
    @Inject
    private Reviews reviews;

    @GET
    public Json one(@PathParam("name") String name) throws Refusal {
        var review = reviews.of(name);
        return Json.of(
                "thing",
                reviews.thing(name),
                "review",
                review,
                "unanswered",
                review.unanswered(),
                "openComments",
                review.openComments(),
                "objections",
                review.objections().size(),
                "open",
                review.open());
    }

    /** Where a comment may point. */
    @GET
    @Path("places")
    @RolesAllowed(Role.WORKER)
    public Json places(@PathParam("name") String name) throws Refusal {
        return new Json(reviews.places(name));
    }

    @POST
    @Path("asks")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Json ask(@PathParam("name") String name, String body) throws Refusal {
        var said = Json.read(body);
        reviews.ask(
                name,
                new ReviewOrder(
                        Json.required(said, "sha256"),
                        words(said, "accounts"),
                        ReviewForms.roles(words(said, "roles")),
                        Moment.day("due", Json.required(said, "due")),
                        Json.required(said, "question")));
        return one(name);
    }

    private static List<String> words(Map<String, Object> said, String member) {
        var words = new ArrayList<String>();
        if (said.get(member) instanceof List<?> list) for (var word : list) words.add(String.valueOf(word));
        return words;
    }

    @POST
    @Path("asks/{part: [0-9]{1,9}}/answer")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WORKER)
    public Json answer(@PathParam("name") String name, @PathParam("part") int part, String body) throws Refusal {
        var said = Json.read(body);
        reviews.answer(
                name,
                part,
                Json.required(said, "sha256"),
                Choices.read(ReviewAnswer.class, "answer", Json.required(said, "answer")),
                Json.optional(said, "words"));
        return one(name);
    }

    @POST
    @Path("asks/{part: [0-9]{1,9}}/withdraw")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Json withdraw(@PathParam("name") String name, @PathParam("part") int part, String body) throws Refusal {
        reviews.withdraw(name, part, Json.required(Json.read(body), "reason"));
        return one(name);
    }

    @POST
    @Path("comments")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WORKER)
    public Json comment(@PathParam("name") String name, String body) throws Refusal {
        var said = Json.read(body);
        reviews.comment(
                name,
                Json.required(said, "sha256"),
                ReviewForms.anchor(
                        Json.optional(said, "page"),
                        Json.optional(said, "heading"),
                        Json.optional(said, "row"),
                        Json.optional(said, "column")),
                Json.required(said, "words"));
        return one(name);
    }

    @POST
    @Path("comments/{part: [0-9]{1,9}}/settle")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json settle(@PathParam("name") String name, @PathParam("part") int part, String body) throws Refusal {
        var said = Json.read(body);
        reviews.settle(
                name,
                part,
                Choices.read(CommentOutcome.class, "outcome", Json.required(said, "outcome")),
                Json.required(said, "words"));
        return one(name);
    }
}
