package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** One CAPA: read, and carried on by plain forms in their place. What is signed has pages of its own, see {@link CapaSigning}. */
@Narrowed
@Path("/capas/{number: CA-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class CapaPage {
    @Inject
    private CapaRegister register;

    @Inject
    private Capas capas;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Takeovers takeovers;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("story") String after) throws Refusal {
        return view(register.get(number), Mistakes.NONE, Typing.NONE, after);
    }

    @GET
    @Path("plan")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View planning(@PathParam("number") String number) throws Refusal {
        var capa = register.get(number);
        var refusal = capa.whyNot().get(CapaAct.PLAN);
        if (refusal != null) throw refusal;
        return plan(capa, Typed.of(capa.plan()), Mistakes.NONE);
    }

    @POST
    @Path("plan")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response plan(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            MultivaluedMap<String, String> form)
            throws Refusal {
        var typed = Typed.of(form);
        return visit.attempt(
                () -> CapaPages.to(
                        capas.plan(number, Choices.number("revision", revision), typed.plan(), typed.reason())),
                mistakes -> plan(register.get(number), typed, mistakes));
    }

    @POST
    @Path("actions/{action}/completion")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response complete(
            @PathParam("number") String number,
            @PathParam("action") String action,
            @FormParam("revision") String revision,
            @FormParam("evidence") String evidence,
            @FormParam("address") String address,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "actions/" + action + "/completion",
                sent,
                () -> capas.complete(number, Choices.number("revision", revision), action, evidence, address));
    }

    @POST
    @Path("actions/{action}/verification")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response verify(
            @PathParam("number") String number,
            @PathParam("action") String action,
            @FormParam("revision") String revision,
            @FormParam("holds") String holds,
            @FormParam("verification") String words,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "actions/" + action + "/verification",
                sent,
                () -> capas.verify(number, Choices.number("revision", revision), action, !"no".equals(holds), words));
    }

    @POST
    @Path("actions/{action}/extension")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response extend(
            @PathParam("number") String number,
            @PathParam("action") String action,
            @FormParam("revision") String revision,
            @FormParam("to") String to,
            @FormParam("reason") String reason,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "actions/" + action + "/extension",
                sent,
                () -> capas.askExtension(
                        number, Choices.number("revision", revision), action, Moment.day("to", to), reason));
    }

    @POST
    @Path("confirmation")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response confirm(@PathParam("number") String number, @FormParam("revision") String revision) throws Refusal {
        return done(
                number,
                "confirmation",
                new MultivaluedHashMap<>(),
                () -> capas.confirm(number, Choices.number("revision", revision)));
    }

    @POST
    @Path("assessment")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response assess(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("text") String text,
            @FormParam("address") String address,
            @FormParam("met") String met,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        return done(
                number,
                "assessment",
                sent,
                () -> capas.assess(
                        number,
                        Choices.number("revision", revision),
                        text,
                        address,
                        Typed.empty(met) ? null : met.equals("yes")));
    }

    private interface Doing {
        CapaView done() throws Refusal;
    }

    /** A refused form leads back to the page with the reason and with what was typed. */
    private Response done(String number, String form, MultivaluedMap<String, String> sent, Doing doing) throws Refusal {
        return visit.attempt(
                () -> CapaPages.to(doing.done()),
                mistakes -> view(register.get(number), mistakes, Typing.in(form, sent), null)
                        .at("/capas/" + number));
    }

    private View plan(CapaView capa, Typed typed, Mistakes mistakes) {
        return View.of("capa/plan")
                .with("capa", capa)
                .with("typed", typed)
                .with("people", people.working())
                .with("problems", mistakes.problems());
    }

    private View view(CapaView capa, Mistakes mistakes, Typing typing, String after) throws Refusal {
        var page = visit.context();
        var told = story.of(page, capa.number(), after);
        return View.of("capa/capa")
                .with("capa", capa)
                .with("typing", typing)
                .with("problems", mistakes.problems())
                .with("actions", CapaActions.of(page, capa))
                .with("signatures", signatures.of(capa.number()))
                .with(
                        "former",
                        takeovers.beginning(capa.number(), capa.content().origin()))
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/capas/" + capa.number() + "?story=" + Addresses.encoded(told.next()));
    }
}
