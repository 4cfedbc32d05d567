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
import org.cellgmp.retention.boundary.Disposals;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Lists for disposal for programs. */
@Path("/api/v1/retention/disposals")
@Produces(Json.TYPE)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class DisposalApi {
    @Inject
    private Disposals disposals;

    /** Without their things. */
    @GET
    public Json list(@QueryParam("after") String after) {
        var page = disposals.list(after, Page.LARGEST);
        return Json.page(page.items().stream().map(RetentionTold::disposal).toList(), page.next());
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(RetentionTold.disposal(disposals.get(number)));
    }

    /** Proposes with a signature: {@code account} and {@code password} are the two components. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Response propose(String body) throws Refusal {
        var given = Command.read(body);
        var list = disposals.propose(given.several("things"), given.reason(), given.account(), given.password());
        return Response.created(URI.create("/api/v1/retention/disposals/" + list.number()))
                .entity(new Json(RetentionTold.disposal(list)))
                .build();
    }

    /** Approves with the signature of another person. */
    @POST
    @Path("{number}/approve")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(
                RetentionTold.disposal(disposals.approve(number, given.reason(), given.account(), given.password())));
    }

    @POST
    @Path("{number}/drop")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json drop(@PathParam("number") String number, String body) throws Refusal {
        return new Json(
                RetentionTold.disposal(disposals.drop(number, Command.read(body).reason())));
    }
}
