package org.cellgmp.web.subject;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.subject.DirectIdentifiers;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.boundary.ReidentificationRights;
import org.cellgmp.subject.boundary.Subjects;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Patients and donors behind their pseudonyms. Who one is stands in the answer to a form only, and is kept by no cache. */
@Path("/subjects")
@Produces(View.HTML)
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH,
    Role.INSPECTS
})
public class SubjectPages {
    private static final int ROWS = 100;

    @Inject
    private Subjects subjects;

    @Inject
    private ReidentificationRights rights;

    @Inject
    private Genealogy genealogy;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @GET
    public View list(@QueryParam("after") String after) {
        return listed(after, List.of());
    }

    @POST
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response register(
            @FormParam("kind") String kind,
            @FormParam("pseudonym") String pseudonym,
            @FormParam("name") String name,
            @FormParam("birthDate") String birthDate,
            @FormParam("hospitalNumber") String hospitalNumber,
            @FormParam("other") String other,
            @FormParam("reason") String reason) {
        try {
            var registered = subjects.register(
                    Choices.read(SubjectKind.class, "kind", kind),
                    pseudonym,
                    new DirectIdentifiers(name, birthDate, hospitalNumber, other),
                    reason);
            return Response.seeOther(URI.create("/subjects/" + registered.number()))
                    .build();
        } catch (Refusal refused) {
            var field = refused.code().equals("subject.already-known")
                    ? "hospitalNumber"
                    : refused.code().startsWith("subject.pseudonym") ? "pseudonym" : "register";
            return again(refused, field, "subject.register");
        }
    }

    @POST
    @Path("find")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response find(@FormParam("hospitalNumber") String hospitalNumber, @FormParam("reason") String reason) {
        try {
            var found = subjects.find(hospitalNumber, reason);
            if (found.isPresent())
                return Response.seeOther(URI.create("/subjects/" + found.get().number()))
                        .build();
            var page = visit.context();
            var complaint =
                    new Complaint(page.text("subject.find"), "find-number", page.text("subject.not-found"), null);
            return listed(null, List.of(complaint)).at("/subjects").answer(404);
        } catch (Refusal refused) {
            return again(refused, "find-number", "subject.find");
        }
    }

    @GET
    @Path("{number: SB-[0-9]+-[0-9]+}")
    public View one(
            @PathParam("number") String number, @QueryParam("after") String after, @QueryParam("story") String story)
            throws Refusal {
        return shown(number, after, story, null, List.of());
    }

    /** Shows who the subject is, once. */
    @POST
    @Path("{number: SB-[0-9]+-[0-9]+}/identity")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response reidentify(
            @PathParam("number") String number,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        try {
            var identity = subjects.reidentify(number, reason, account, password);
            return Response.ok(shown(number, null, null, identity, List.of()).at("/subjects/" + number))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            var problem = Problem.of(refused, visit.context());
            return shown(number, null, null, null, complaints(problem, "reidentify", "subject.reidentify"))
                    .at("/subjects/" + number)
                    .answer(problem.status());
        }
    }

    /** A page of its own for what cannot be undone. */
    @GET
    @Path("{number: SB-[0-9]+-[0-9]+}/erase")
    @RolesAllowed(Role.QA)
    public View toErase(@PathParam("number") String number) throws Refusal {
        return toErase(number, List.of());
    }

    @POST
    @Path("{number: SB-[0-9]+-[0-9]+}/erase")
    @RolesAllowed(Role.QA)
    public Response erase(
            @PathParam("number") String number,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        try {
            subjects.erase(number, reason, account, password);
            return Response.seeOther(URI.create("/subjects/" + number)).build();
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            var problem = Problem.of(refused, visit.context());
            return toErase(number, complaints(problem, "erase", "subject.erase"))
                    .answer(problem.status());
        }
    }

    private View toErase(String number, List<Complaint> problems) throws Refusal {
        return View.of("subject/erase").with("subject", subjects.get(number)).with("problems", problems);
    }

    private View listed(String after, List<Complaint> problems) {
        var rows = subjects.list(after, ROWS);
        return View.of("subject/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("mayOpen", rights.mine())
                .with("problems", problems);
    }

    private View shown(String number, String after, String since, DirectIdentifiers identity, List<Complaint> problems)
            throws Refusal {
        var page = visit.context();
        var subject = subjects.get(number);
        var related = genealogy.ofSubject(subject.pseudonym(), after, ROWS);
        var told = story.of(page, number, since);
        return View.of("subject/subject")
                .with("subject", subject)
                .with("identity", identity)
                .with("related", related)
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null ? null : "/subjects/" + number + "?story=" + Addresses.encoded(told.next()))
                .with("mayOpen", rights.mine() && subject.erasedAt() == null)
                .with("mayErase", page.holds(Role.QA_MANAGER))
                .with("problems", problems);
    }

    private Response again(Refusal refused, String anchor, String place) {
        var problem = Problem.of(refused, visit.context());
        return listed(null, complaints(problem, anchor, place)).at("/subjects").answer(problem.status());
    }

    private List<Complaint> complaints(Problem problem, String anchor, String place) {
        return List.of(new Complaint(visit.context().text(place), anchor, problem.detail(), problem.remedy()));
    }
}
