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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.boundary.ProductReviewRegister;
import org.cellgmp.report.boundary.ProductReviews;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The list of product reviews with what is due, and the form that prepares one. */
@Path("/product-reviews")
@RolesAllowed(Role.READER)
public class KeptReviewPages {
    static final int ROWS = 50;

    @Inject
    private ProductReviewRegister register;

    @Inject
    private ProductReviews reviews;

    @Inject
    private Measurements measurements;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("state") String state, @QueryParam("product") String product, @QueryParam("after") String after)
            throws Refusal {
        var page = visit.context();
        var named = product == null || product.isBlank() ? null : product.strip();
        var rows = register.list(Choices.read(ReviewState.class, "state", state), named, after, ROWS);
        return View.of("report/reviews")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("due", after == null ? register.due() : List.of())
                .with("states", states(page, state))
                .with("product", product)
                .with("mayPrepare", mayPrepare(page));
    }

    static boolean mayPrepare(PageContext page) {
        return page.holds(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    }

    /** The last whole year is offered unless the address names a period. */
    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View blank(
            @QueryParam("product") String product, @QueryParam("from") String from, @QueryParam("to") String to) {
        var year = visit.context().today().getYear() - 1;
        return form(
                new AskedReview(
                        product, from == null ? year + "-01-01" : from, to == null ? year + "-12-31" : to, "", "", ""),
                Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response prepare(
            @FormParam("product") String product, @FormParam("from") String from, @FormParam("to") String to)
            throws Refusal {
        var typed = new AskedReview(product, from, to, "", "", "");
        return visit.attempt(
                () -> to(reviews.prepare(new ReviewSpan(product, Moment.day("from", from), Moment.day("to", to)))),
                mistakes -> form(typed, mistakes).at("/product-reviews/new"));
    }

    private View form(AskedReview typed, Mistakes mistakes) {
        return View.of("report/newReview")
                .with("products", measurements.products())
                .with("typed", typed)
                .with("problems", mistakes.problems());
    }

    static Response to(ReviewView review) {
        return Response.seeOther(URI.create("/product-reviews/" + review.number()))
                .build();
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        boolean all = chosen == null || chosen.isBlank();
        chips.add(new Chip(page.text("dev.all"), page.with("state", null), all, null));
        for (var state : ReviewState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(
                    page.text("product-review.state." + state.name()),
                    page.with("state", word),
                    word.equals(chosen),
                    null));
        }
        return chips;
    }
}
