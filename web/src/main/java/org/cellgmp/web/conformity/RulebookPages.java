package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;

/** Rulebooks of every age that were effective. */
@Path("/rulebooks")
@RolesAllowed(Role.READER)
public class RulebookPages {
    private static final int ROWS = 50;

    @Inject
    private KeptRulebooks rulebooks;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) throws Refusal {
        var rows = rulebooks.list(after, ROWS);
        return View.of("conformity/rulebooks").with("rows", rows.items()).with("next", rows.next());
    }
}
