package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.clause.ShownGuidelines;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What batches are judged by: every guideline with every clause and how it is answered, every rule with reasons and examples. */
@Path("/guidelines")
@RolesAllowed(Role.READER)
public class GuidelinePages {
    @Inject
    private Guidelines guidelines;

    @Inject
    private ClauseBook clauses;

    @Inject
    private Visit visit;

    @Inject
    private Statements statements;

    @Inject
    private Similar similar;

    @GET
    @Produces(View.HTML)
    public View all(@QueryParam("sort") String sort) throws Refusal {
        return View.of("conformity/guidelines")
                .with("shown", ShownGuidelines.of(clauses.standings(null), sort))
                .with("rules", guidelines.rules())
                .with("digest", guidelines.digest());
    }

    @GET
    @Path("guidelines.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response book(@QueryParam("sort") String sort) throws Refusal {
        var page = visit.context();
        var shown = ShownGuidelines.of(clauses.exportAll(null), sort);
        return Downloads.workbook("guidelines.xlsx", () -> shown.book(page));
    }

    /** A rule of the site has a page with its table. */
    @GET
    @Path("rules/site/{table}/{rule:.+}")
    @Produces(View.HTML)
    public Response siteRule(@PathParam("table") String table, @PathParam("rule") String rule) {
        return Response.seeOther(
                        URI.create("/site-rules/" + Addresses.encoded(table) + "#rule-" + Addresses.encoded(rule)))
                .build();
    }

    /** @param id guideline/clause/number */
    @GET
    @Path("rules/{id:.+}")
    @Produces(View.HTML)
    public View rule(@PathParam("id") String id, @QueryParam("after") String after) throws Refusal {
        var rule = guidelines.rule(id);
        var found = similar.of(rule.id(), null, after, FindingPages.ROWS);
        return View.of("conformity/rule")
                .with("rule", rule)
                .with("cases", guidelines.cases(id))
                .with(
                        "count",
                        statements.counts(Set.of(rule.id())).stream()
                                .findFirst()
                                .orElse(null))
                .with("rows", found.items())
                .with("next", found.next());
    }
}
