package org.cellgmp.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.retention.boundary.PeriodChanges;
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What is asked to be kept how long, and how the site comes to keep longer. */
@Path("/retention/periods")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class PeriodPages {
    private static final int LATEST = 20;

    @Inject
    private Retentions retentions;

    @Inject
    private PeriodChanges changes;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View periods() {
        return periods(null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response propose(MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> to(changes.propose(
                                Choices.number("edition", form.getFirst("edition")),
                                form.getFirst("demand"),
                                form.getFirst("years"),
                                form.getFirst("reason"),
                                form.getFirst("account"),
                                form.getFirst("password"))
                        .number()),
                mistakes -> periods(form, mistakes));
    }

    @GET
    @Path("{number : KP-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number) throws Refusal {
        return one(number, null, Mistakes.NONE);
    }

    @POST
    @Path("{number : KP-[0-9]+-[0-9]+}/approve")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    changes.approve(
                            number, form.getFirst("reason"), form.getFirst("account"), form.getFirst("password"));
                    return to(number);
                },
                mistakes -> one(number, form.getFirst("reason"), mistakes));
    }

    @POST
    @Path("{number : KP-[0-9]+-[0-9]+}/drop")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response drop(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    changes.drop(number, form.getFirst("why"));
                    return to(number);
                },
                mistakes -> one(number, form.getFirst("why"), mistakes));
    }

    private static Response to(String number) {
        return Response.seeOther(URI.create("/retention/periods/" + number)).build();
    }

    private View one(String number, String reason, Mistakes mistakes) throws Refusal {
        var change = changes.get(number);
        boolean waits =
                visit.context().holds(Role.QA_MANAGER) && change.proposed().waits();
        return View.of("retention/change")
                .with("change", change)
                .with("reason", reason)
                .with(
                        "mayApprove",
                        waits
                                && !visit.context()
                                        .actor()
                                        .standsFor(change.proposed().by()))
                .with("mayDrop", waits)
                .with("problems", mistakes.problems());
    }

    private View periods(MultivaluedMap<String, String> typed, Mistakes mistakes) {
        return View.of("retention/periods")
                .with("demands", retentions.demands())
                .with("policy", retentions.policy())
                .with("changes", changes.list(null, LATEST).items())
                .with("demand", typed == null ? null : typed.getFirst("demand"))
                .with("years", typed == null ? null : typed.getFirst("years"))
                .with("reason", typed == null ? null : typed.getFirst("reason"))
                .with("mayDecide", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
