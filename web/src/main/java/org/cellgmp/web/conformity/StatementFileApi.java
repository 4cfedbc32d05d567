package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** Kept statements as files, for programs. */
@Narrowed
@Path("/api/v1/statements")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class StatementFileApi {
    @Inject
    private Statements statements;

    /** The canonical JSON, byte for byte: its SHA-256 is the digest that a release signs. */
    @GET
    @Path("{number}")
    public Response canonical(@PathParam("number") String number) throws Refusal {
        var bytes = statements.export(number);
        return Response.ok(bytes, Json.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + number + ".json\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
