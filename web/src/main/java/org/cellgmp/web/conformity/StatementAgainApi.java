package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** A statement run again with its own rulebook, for programs. */
@Narrowed
@Path("/api/v1/statements/{number: ST-[0-9]+-[0-9]+}/again")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class StatementAgainApi {
    @Inject
    private KeptRulebooks rulebooks;

    @GET
    public Json again(@PathParam("number") String number) throws Refusal {
        return new Json(rulebooks.runAgain(number));
    }
}
