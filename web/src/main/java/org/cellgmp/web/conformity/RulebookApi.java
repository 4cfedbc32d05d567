package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Rulebooks of every age, for programs. */
@Path("/api/v1/rulebooks")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class RulebookApi {
    @Inject
    private KeptRulebooks rulebooks;

    /** @param limit rows wanted, at most 200 */
    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = rulebooks.list(after, Choices.number("limit", limit));
        return Json.page(page.items(), page.next());
    }
}
