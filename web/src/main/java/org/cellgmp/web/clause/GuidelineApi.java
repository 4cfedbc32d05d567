package org.cellgmp.web.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** Every guideline with the counts of its clauses, for programs. There are a few hundred at most. */
@Path("/api/v1/guidelines")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class GuidelineApi {
    @Inject
    private ClauseBook clauses;

    @GET
    public Json all(@QueryParam("product") String product, @QueryParam("sort") String sort) throws Refusal {
        var shown = ShownGuidelines.of(clauses.standings(product), sort);
        return Json.of("items", shown.rows().stream().map(GuidelineApi::told).toList());
    }

    private static Json told(GuidelineStanding row) {
        var register = row.register();
        return Json.of(
                "guideline",
                register.guideline(),
                "title",
                register.title(),
                "jurisdiction",
                register.jurisdiction(),
                "edition",
                register.edition(),
                "product",
                row.product(),
                "clauses",
                row.clauses().size(),
                "read",
                row.read(),
                "answered",
                ShownGuidelines.Sort.ANSWERED.of(row),
                "open",
                ShownGuidelines.Sort.OPEN.of(row),
                "overdue",
                ShownGuidelines.Sort.OVERDUE.of(row));
    }
}
