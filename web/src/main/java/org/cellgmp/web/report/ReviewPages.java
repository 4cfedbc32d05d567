package org.cellgmp.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Drawing up the review of a product over a period. */
@Path("/reports/product-review")
@RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
public class ReviewPages {
    @Inject
    private Reports reports;

    @Inject
    private Measurements measurements;

    @Inject
    private Visit visit;

    /** The last whole year is offered unless the address names a period. */
    @GET
    @Produces(View.HTML)
    public View choose(
            @QueryParam("product") String product, @QueryParam("from") String from, @QueryParam("to") String to) {
        var year = visit.context().today().getYear() - 1;
        var first = from == null ? year + "-01-01" : from;
        var last = to == null ? year + "-12-31" : to;
        return form(new AskedReview(product, first, last, "", "", "both"), Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    public Response make(
            @FormParam("product") String product,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("evaluation") String evaluation,
            @FormParam("measures") String measures,
            @FormParam("language") String language) {
        var asked = new AskedReview(product, from, to, evaluation, measures, language);
        try {
            var report = reports.review(asked.order());
            return Response.seeOther(URI.create("/reports/" + report.number())).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return form(asked, mistakes).answer(mistakes.status());
        }
    }

    private View form(AskedReview asked, Mistakes mistakes) {
        return View.of("report/review")
                .with("products", measurements.products())
                .with("asked", asked)
                .with("problems", mistakes.problems());
    }
}
