package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** Where a rule speaks, for programs. */
@Path("/api/v1/rule-findings")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class RuleFindingApi {
    @Inject
    private Guidelines guidelines;

    @Inject
    private Similar similar;

    /** Findings of one rule in batches as they are judged now, newest first. @param rule guideline/clause/number */
    @GET
    public Json of(@QueryParam("rule") String rule, @QueryParam("after") String after) throws Refusal {
        var rows = similar.of(guidelines.rule(rule == null ? "" : rule).id(), null, after, FindingPages.ROWS);
        return Json.page(Similar.json(rows.items()), rows.next());
    }
}
