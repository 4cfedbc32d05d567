package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.RightsThen;
import org.cellgmp.web.page.View;

/** Who held which right at a moment. */
@Path("/trail/rights")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class RightsThenPages {
    private static final int ROWS = 50;

    @Inject
    private RightsThen rights;

    /** @param at day or moment; now if nothing is asked */
    @GET
    @Produces(View.HTML)
    public View then(@QueryParam("at") String at, @QueryParam("after") String after) throws Refusal {
        var asked = Moments.read("at", at, HouseClock.zone());
        var moment = asked == null ? HouseClock.now() : asked;
        var page = rights.at(moment, after, ROWS);
        return View.of("audit/rights")
                .with("at", at)
                .with("moment", moment)
                .with("rights", page.items())
                .with("next", page.next());
    }
}
