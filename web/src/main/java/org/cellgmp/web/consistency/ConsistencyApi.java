package org.cellgmp.web.consistency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.cellgmp.consistency.boundary.Consistency;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** What of a dossier does not agree, by REST. */
@Path("/api/v1/dossiers/{number}/consistency")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class ConsistencyApi {
    @Inject
    private Consistency consistency;

    @GET
    public Json report(@PathParam("number") String number) throws Refusal, IOException {
        return new Json(consistency.of(number));
    }
}
