package org.cellgmp.web.consistency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import org.cellgmp.consistency.boundary.Consistency;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** Where a cell of a record is printed and filed, by REST. */
@Path("/api/v1/uses")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class UsesApi {
    @Inject
    private Consistency consistency;

    /** @param of see {@link UsesPages#uses} */
    @GET
    public Json uses(@QueryParam("of") String of) throws Refusal, IOException {
        return Json.page(consistency.uses(UsesPages.cell(String.valueOf(of).strip())), null);
    }
}
