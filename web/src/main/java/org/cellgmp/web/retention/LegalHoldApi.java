package org.cellgmp.web.retention;

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
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.retention.HoldOrder;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.boundary.LegalHolds;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Legal holds for programs. */
@Path("/api/v1/retention/holds")
@Produces(Json.TYPE)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class LegalHoldApi {
    @Inject
    private LegalHolds holds;

    /** @param state {@code all} for lifted ones too */
    @GET
    public Json list(@QueryParam("state") String state, @QueryParam("after") String after) {
        var page = holds.list(!"all".equals(state), after, Page.LARGEST);
        return Json.page(page.items().stream().map(RetentionTold::hold).toList(), page.next());
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        var told = RetentionTold.hold(holds.get(number));
        told.put("covers", holds.covers(number));
        return new Json(told);
    }

    /** Places with a signature: {@code account} and {@code password} are the two components. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Response place(String body) throws Refusal {
        var given = Command.read(body);
        var order = new HoldOrder(
                given.choice(HoldTarget.class, "target"),
                given.optional("named"),
                given.optional("from"),
                given.optional("to"),
                given.reason(),
                given.optional("askedBy"));
        var hold = holds.place(order, given.account(), given.password());
        return Response.created(URI.create("/api/v1/retention/holds/" + hold.number()))
                .entity(new Json(RetentionTold.hold(hold)))
                .build();
    }

    /** Lifts with the signature of another person. */
    @POST
    @Path("{number}/lift")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json lift(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(RetentionTold.hold(holds.lift(number, given.reason(), given.account(), given.password())));
    }
}
