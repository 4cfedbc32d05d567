package org.cellgmp.web.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** A guideline clause by clause as it stands for the site or a product, and one clause with all that was done about it. */
@Path("/guidelines")
@RolesAllowed(Role.READER)
public class ClausePages {
    @Inject
    private ClauseBook clauses;

    @Inject
    private Measurements measurements;

    @Inject
    private Visit visit;

    @GET
    @Path("{guideline}")
    @Produces(View.HTML)
    public View all(
            @PathParam("guideline") String guideline,
            @QueryParam("product") String product,
            @QueryParam("show") String show,
            @QueryParam("by") String by)
            throws Refusal {
        var page = visit.context();
        var shown = ShownClauses.of(clauses.standing(guideline, product), show, by);
        return View.of("conformity/register")
                .with("shown", shown)
                .with("states", shown.states(page))
                .with("kinds", shown.kinds(page))
                .with("products", measurements.products())
                .with("mayAttest", mayAttest(page));
    }

    static boolean mayAttest(PageContext page) {
        return page.holds(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    }

    static boolean mayCheck(PageContext page) {
        return mayAttest(page) || page.holds(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER);
    }

    @GET
    @Path("{guideline}/clauses.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response book(
            @PathParam("guideline") String guideline,
            @QueryParam("product") String product,
            @QueryParam("show") String show,
            @QueryParam("by") String by)
            throws Refusal {
        var page = visit.context();
        var shown = ShownClauses.of(clauses.export(guideline, product), show, by);
        return Downloads.workbook(guideline + ".xlsx", () -> shown.book(page));
    }

    @GET
    @Path("{guideline}/clauses/{key}")
    @Produces(View.HTML)
    public View one(
            @PathParam("guideline") String guideline,
            @PathParam("key") String key,
            @QueryParam("product") String product)
            throws Refusal {
        var page = visit.context();
        return View.of("clause/clause")
                .with("clause", clauses.clause(guideline, key, product))
                .with("product", product)
                .with("mayAttest", mayAttest(page))
                .with("mayCheck", mayCheck(page));
    }
}
