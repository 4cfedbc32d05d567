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
            return again(refused);
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
            return listed(null, List.of(new Complaint(null, "find-number", page.text("subject.not-found"), null)))
                    .answer(404);
        } catch (Refusal refused) {
            return again(refused);
        }
    }

    @GET
    @Path("{number: SB-[0-9]+-[0-9]+}")
    public View one(@PathParam("number") String number, @QueryParam("after") String after) throws Refusal {
        return shown(number, after, null, List.of());
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
            return Response.ok(shown(number, null, identity, List.of()))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refusal refused) {
            return again(number, refused);
        }
    }

    /** A page of its own for what cannot be undone. */
    @GET
    @Path("{number: SB-[0-9]+-[0-9]+}/erase")
    @RolesAllowed(Role.QA)
    public View toErase(@PathParam("number") String number) throws Refusal {
        return View.of("subject/erase").with("subject", subjects.get(number));
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
            return again(number, refused);
        }
    }

    private View listed(String after, List<Complaint> problems) {
        var rows = subjects.list(after, ROWS);
        return View.of("subject/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("mayOpen", rights.mine())
                .with("problems", problems);
    }

    private View shown(String number, String after, DirectIdentifiers identity, List<Complaint> problems)
            throws Refusal {
        var subject = subjects.get(number);
        var related = genealogy.ofSubject(subject.pseudonym(), after, ROWS);
        var told = story.of(visit.context(), number, null);
        return View.of("subject/subject")
                .with("subject", subject)
                .with("identity", identity)
                .with("related", related)
                .with("story", told.items())
                .with("mayOpen", rights.mine() && subject.erasedAt() == null)
                .with("mayErase", visit.context().holds(Role.QA_MANAGER))
                .with("problems", problems);
    }

    private Response again(Refusal refused) {
        var problem = Problem.of(refused, visit.context());
        return listed(null, List.of(new Complaint(null, "register", problem.detail(), problem.remedy())))
                .answer(problem.status());
    }

    private Response again(String number, Refusal refused) throws Refusal {
        if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
        var problem = Problem.of(refused, visit.context());
        return shown(number, null, null, List.of(new Complaint(null, "identity", problem.detail(), problem.remedy())))
                .answer(problem.status());
    }
}
