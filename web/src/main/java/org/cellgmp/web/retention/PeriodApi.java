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
import org.cellgmp.retention.boundary.PeriodChanges;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Changes to how long the site keeps, for programs. */
@Path("/api/v1/retention/changes")
@Produces(Json.TYPE)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class PeriodApi {
    @Inject
    private PeriodChanges changes;

    /** Newest first. */
    @GET
    public Json list(@QueryParam("after") String after) {
        var page = changes.list(after, Page.LARGEST);
        return Json.page(page.items().stream().map(RetentionTold::change).toList(), page.next());
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(RetentionTold.change(changes.get(number)));
    }

    /** Proposes with a signature: {@code account} and {@code password} are the two components. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Response propose(String body) throws Refusal {
        var given = Command.read(body);
        var change = changes.propose(
                given.number("edition"),
                given.required("demand"),
                given.optional("years"),
                given.reason(),
                given.account(),
                given.password());
        return Response.created(URI.create("/api/v1/retention/changes/" + change.number()))
                .entity(new Json(RetentionTold.change(change)))
                .build();
    }

    /** Approves with the signature of another person; the change is in force from then on. */
    @POST
    @Path("{number}/approve")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return new Json(
                RetentionTold.change(changes.approve(number, given.reason(), given.account(), given.password())));
    }

    @POST
    @Path("{number}/drop")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json drop(@PathParam("number") String number, String body) throws Refusal {
        return new Json(
                RetentionTold.change(changes.drop(number, Command.read(body).reason())));
    }
}
