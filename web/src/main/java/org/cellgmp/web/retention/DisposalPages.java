package org.cellgmp.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.retention.RetentionFilter;
import org.cellgmp.retention.boundary.Disposals;
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Lists for disposal: proposing one, and deciding on it. Approved, the page is the certificate. */
@Path("/retention/disposals")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class DisposalPages {
    private static final int ROWS = 50;
    private static final int OFFERED = 50;

    @Inject
    private Disposals disposals;

    @Inject
    private Retentions retentions;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) throws Refusal {
        return view(after, null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response propose(MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> to(disposals
                        .propose(
                                things(form),
                                form.getFirst("reason"),
                                form.getFirst("account"),
                                form.getFirst("password"))
                        .number()),
                mistakes -> view(null, form, mistakes));
    }

    @GET
    @Path("{number : DL-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number) throws Refusal {
        return one(number, null, Mistakes.NONE);
    }

    @POST
    @Path("{number : DL-[0-9]+-[0-9]+}/approve")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    disposals.approve(
                            number, form.getFirst("reason"), form.getFirst("account"), form.getFirst("password"));
                    return to(number);
                },
                mistakes -> one(number, form.getFirst("reason"), mistakes));
    }

    @POST
    @Path("{number : DL-[0-9]+-[0-9]+}/drop")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response drop(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    disposals.drop(number, form.getFirst("why"));
                    return to(number);
                },
                mistakes -> one(number, form.getFirst("why"), mistakes));
    }

    private static List<String> things(MultivaluedMap<String, String> form) {
        var ticked = form.get("thing");
        return ticked == null
                ? List.of()
                : ticked.stream()
                        .flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static Response to(String number) {
        return Response.seeOther(URI.create("/retention/disposals/" + number)).build();
    }

    private View one(String number, String reason, Mistakes mistakes) throws Refusal {
        var list = disposals.get(number);
        boolean waits =
                visit.context().holds(Role.QA_MANAGER) && list.proposed().waits();
        return View.of("retention/disposal")
                .with("list", list)
                .with("reason", reason)
                .with(
                        "mayApprove",
                        waits
                                && !visit.context()
                                        .actor()
                                        .standsFor(list.proposed().by()))
                .with("mayDrop", waits)
                .with("problems", mistakes.problems());
    }

    private View view(String after, MultivaluedMap<String, String> form, Mistakes mistakes) throws Refusal {
        var found = disposals.list(after, ROWS);
        var past = new RetentionFilter(null, null, null, null, true, null);
        return View.of("retention/disposals")
                .with("rows", found.items())
                .with("next", found.next())
                .with("offered", retentions.list(past, null, OFFERED).items())
                .with("chosen", form == null ? List.of() : things(form))
                .with("reason", form == null ? null : form.getFirst("reason"))
                .with("mayPropose", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
