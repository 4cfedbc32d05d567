package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Wording;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** One finding, explained, for programs. */
@Narrowed
@Path("/api/v1/statements/{number}/findings/{key}")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class FindingApi {
    @Inject
    private Statements statements;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Similar similar;

    @GET
    public Json one(@PathParam("number") String number, @PathParam("key") String key) throws Refusal {
        var view = statements.finding(number, key);
        var explained = guidelines.explain(view.finding());
        var rule = explained.rule();
        return Json.of(
                "statement",
                number,
                "key",
                view.key(),
                "place",
                view.place(),
                "deviation",
                view.handling() == null ? null : view.handling().deviation(),
                "finding",
                view.finding(),
                "demand",
                rule == null ? null : words(rule.demand()),
                "rationale",
                rule == null ? null : words(rule.rationale()),
                "ruleVersionInUse",
                rule == null ? null : rule.version(),
                "limitSource",
                explained.source() == null ? null : explained.source().name(),
                "limits",
                explained.limits());
    }

    /** What the same rule finds in other batches, newest first. */
    @GET
    @Path("similar")
    public Json similar(
            @PathParam("number") String number, @PathParam("key") String key, @QueryParam("after") String after)
            throws Refusal {
        var view = statements.get(number);
        var rule = statements.finding(number, key).finding().rule();
        var rows = similar.of(rule, view.row().batch(), after, FindingPages.ROWS);
        return Json.page(Similar.json(rows.items()), rows.next());
    }

    private static java.util.Map<String, Object> words(Wording wording) {
        return Json.object("en", wording.english(), "zh", wording.chinese());
    }
}
