package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.worklist.boundary.Worklist;

/** What waits for the token's person, for programs. */
@Path("/api/v1/worklist")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class WorklistApi {
    @Inject
    private Worklist worklist;

    @GET
    public Json list(@BeanParam WorklistFilter filter, @QueryParam("after") String after) throws Refusal {
        var waiting = worklist.waiting(filter.narrowing(worklist.concerns()), after, Page.LARGEST);
        return Json.page(waiting.items(), waiting.next());
    }
}
