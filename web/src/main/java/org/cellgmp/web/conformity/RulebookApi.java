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

    /** What the later one demands and answers otherwise. @param earlier and @param later digests, as statements name them */
    @GET
    @Path("comparison")
    public Json compare(@QueryParam("earlier") String earlier, @QueryParam("later") String later) throws Refusal {
        var comparison = rulebooks.compare(earlier, later);
        var difference = comparison.difference();
        return Json.of(
                "earlier",
                comparison.earlier(),
                "later",
                comparison.later(),
                "sameProgram",
                comparison.sameProgram(),
                "rulesAlike",
                Integer.toString(difference.rulesAlike()),
                "rules",
                difference.rules(),
                "clauses",
                difference.clauses());
    }
}
