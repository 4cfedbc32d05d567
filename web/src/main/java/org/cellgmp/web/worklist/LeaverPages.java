package org.cellgmp.web.worklist;

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
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.boundary.Leavers;

/** What people leave behind, and putting it in other hands. */
@Path("/leavers")
@RolesAllowed({Role.QA, Role.INSPECTS})
@Produces(View.HTML)
public class LeaverPages {
    @Inject
    private Leavers leavers;

    @Inject
    private Visit visit;

    @GET
    public View list() {
        return View.of("worklist/leavers").with("leavers", leavers.list());
    }

    @GET
    @Path("{account}")
    public View show(@PathParam("account") String account) throws Refusal {
        return view(account, "", "", Mistakes.NONE);
    }

    /** Hands everything over that the caller may. */
    @POST
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.QA)
    public Response handOver(@PathParam("account") String account, MultivaluedMap<String, String> form) throws Refusal {
        try {
            leavers.handOver(
                    account,
                    form.getFirst("to"),
                    form.getFirst("reason"),
                    form.getFirst("account"),
                    form.getFirst("password"));
        } catch (Refusal refused) {
            var mistakes = Mistakes.of(refused, visit.context());
            return view(account, form.getFirst("to"), form.getFirst("reason"), mistakes)
                    .at("/leavers/" + Addresses.encoded(account))
                    .answer(mistakes.status());
        }
        return Response.seeOther(URI.create("/leavers/" + Addresses.encoded(account)))
                .build();
    }

    private View view(String account, String to, String reason, Mistakes mistakes) throws Refusal {
        return View.of("worklist/leaver")
                .with("leaver", leavers.of(account))
                .with("works", leavers.left(account, to))
                .with("to", to)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }
}
