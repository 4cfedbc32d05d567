package org.cellgmp.web.investigation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.investigation.boundary.FmeaConventions;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** The site's convention for risk tables, for programs. */
@Path("/api/v1/fmea-convention")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class FmeaConventionApi {
    @Inject
    private FmeaConventions conventions;

    @GET
    public Json current() {
        return new Json(conventions.current());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json keep(String body) throws Refusal {
        var sent = Command.read(body);
        return new Json(conventions.keep(
                sent.number("edition"),
                new FmeaConvention(sent.optional("actionFromRpn"), sent.optional("actionFromSeverity")),
                sent.reason()));
    }
}
