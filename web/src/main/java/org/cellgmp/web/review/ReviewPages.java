package org.cellgmp.web.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.review.AskState;
import org.cellgmp.review.AskView;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewOrder;
import org.cellgmp.review.ReviewPlaces;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The review of a document or of a file of a plan: who is asked, what they answer and remark, how the writer settles it. */
@Path("/reviews/{name: [A-Z]+-[0-9]+-[0-9.]+}")
@RolesAllowed(Role.READER)
public class ReviewPages {
    @Inject
    private Reviews reviews;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View one(@PathParam("name") String name) throws Refusal {
        return page(name, Mistakes.NONE, Map.of());
    }

    /** @param typed what a form that was refused brought, which comes back with it */
    private View page(String name, Mistakes mistakes, Map<String, String> typed) throws Refusal {
        var thing = reviews.thing(name);
        var review = reviews.of(name);
        var page = visit.context();
        boolean works = !page.holds(Role.INSPECTOR);
        boolean asks = page.holds(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER) && !thing.over();
        return View.of("review/review")
                .with("thing", thing)
                .with("review", review)
                .with("places", works ? reviews.places(name) : new ReviewPlaces(0, List.of()))
                .with("mine", mine(thing, review.current(), page))
                .with("asks", asks)
                .with("settles", page.holds(Role.REGULATORY_WRITER) && !thing.over())
                .with("comments", works && !thing.over())
                .with("people", asks ? askable(thing) : List.<Person>of())
                .with("roles", asks ? roles(thing) : List.<Role>of())
                .with("typed", typed)
                .with("problems", mistakes.problems());
    }

    private static List<AskView> mine(Reviewed thing, List<AskView> current, PageContext page) {
        var who = page.actor();
        return current.stream()
                .filter(ask -> ask.state() == AskState.OPEN && !thing.over())
                .filter(ask -> ask.role() != null
                        ? who.holds(ask.role())
                        : who.id().equals(ask.account()) || who.deputising().containsKey(ask.account()))
                .filter(ask -> !who.standsFor(thing.writer()))
                .toList();
    }

    private List<Person> askable(Reviewed thing) {
        return people.working().stream()
                .filter(person -> !person.account().equals(thing.writer()))
                .filter(person -> !thing.onlySubmissions() || !Collections.disjoint(person.roles(), roles(thing)))
                .toList();
    }

    private static List<Role> roles(Reviewed thing) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR && role != Role.INSPECTOR)
                .filter(role -> !thing.onlySubmissions() || Reviewed.SUBMISSIONS.contains(role))
                .toList();
    }

    @POST
    @Path("asks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response ask(@PathParam("name") String name, MultivaluedMap<String, String> form) throws Refusal {
        return done(
                name,
                form,
                () -> reviews.ask(
                        name,
                        new ReviewOrder(
                                form.getFirst("sha256"),
                                form.getOrDefault("account", List.of()),
                                ReviewForms.roles(form.getOrDefault("role", List.of())),
                                Moment.day("due", form.getFirst("due")),
                                form.getFirst("question"))));
    }

    @POST
    @Path("asks/{part: [0-9]{1,9}}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WORKER)
    public Response answer(
            @PathParam("name") String name, @PathParam("part") int part, MultivaluedMap<String, String> form)
            throws Refusal {
        return done(
                name,
                form,
                () -> reviews.answer(
                        name,
                        part,
                        form.getFirst("sha256"),
                        Choices.read(ReviewAnswer.class, "answer", form.getFirst("answer")),
                        form.getFirst("words")));
    }

    @POST
    @Path("asks/{part: [0-9]{1,9}}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Response withdraw(
            @PathParam("name") String name, @PathParam("part") int part, MultivaluedMap<String, String> form)
            throws Refusal {
        return done(name, form, () -> reviews.withdraw(name, part, form.getFirst("reason")));
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WORKER)
    public Response comment(@PathParam("name") String name, MultivaluedMap<String, String> form) throws Refusal {
        return done(
                name,
                form,
                () -> reviews.comment(
                        name,
                        form.getFirst("sha256"),
                        ReviewForms.anchor(
                                form.getFirst("page"),
                                form.getFirst("heading"),
                                form.getFirst("row"),
                                form.getFirst("column")),
                        form.getFirst("words")));
    }

    @POST
    @Path("comments/{part: [0-9]{1,9}}/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response settle(
            @PathParam("name") String name, @PathParam("part") int part, MultivaluedMap<String, String> form)
            throws Refusal {
        return done(
                name,
                form,
                () -> reviews.settle(
                        name,
                        part,
                        Choices.read(CommentOutcome.class, "outcome", form.getFirst("outcome")),
                        form.getFirst("words")));
    }

    private interface Doing {
        void act() throws Refusal;
    }

    private Response done(String name, MultivaluedMap<String, String> form, Doing act) throws Refusal {
        var typed = new HashMap<String, String>();
        form.forEach((field, values) -> typed.put(field, values.isEmpty() ? "" : values.get(0)));
        return visit.attempt(
                () -> {
                    act.act();
                    return Response.seeOther(URI.create("/reviews/" + name)).build();
                },
                mistakes -> page(name, mistakes, typed).at("/reviews/" + name));
    }
}
