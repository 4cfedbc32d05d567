package org.cellgmp.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.boundary.ProductReviewRegister;
import org.cellgmp.report.boundary.ProductReviews;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;

/** Product reviews for programs. Every command names the revision it was decided on; what signs takes both components. */
@Path("/api/v1/product-reviews")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class KeptReviewApi {
    @Inject
    private ProductReviewRegister register;

    @Inject
    private ProductReviews reviews;

    @Inject
    private Reports reports;

    @GET
    public Json list(
            @QueryParam("state") String state, @QueryParam("product") String product, @QueryParam("after") String after)
            throws Refusal {
        var rows = register.list(Choices.read(ReviewState.class, "state", state), product, after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** What each product with batches is due for. */
    @GET
    @Path("due")
    public Json due() {
        return Json.of("items", register.due());
    }

    /** What each point is and what asks for it. */
    @GET
    @Path("points")
    public Json points() {
        return Json.of(
                "items",
                Arrays.stream(ReviewPoint.values())
                        .map(point -> Json.of("point", point.name(), "clauses", point.clauses()))
                        .toList());
    }

    @GET
    @Path("{number: PQ-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number, @QueryParam("version") String version) throws Refusal {
        return json(register.get(number, version(version)));
    }

    @GET
    @Path("{number: PQ-[0-9]+-[0-9]+}/figures")
    public Response figures(@PathParam("number") String number, @QueryParam("version") String version) throws Refusal {
        return figures(register, number, version(version));
    }

    static Response figures(ProductReviewRegister register, String number, Integer version) throws Refusal {
        var review = register.get(number, version);
        var taken = review.said().taken();
        var file = new StoredFile(
                taken.digest(),
                Long.parseLong(taken.size()),
                number + "-v" + review.version() + "-figures.json",
                MediaType.APPLICATION_JSON);
        return Downloads.ofOurOwn(file, register.figures(number, review.version()), true);
    }

    /** Prints a version; what says the same word by word is not printed twice. @param language en, zh or both */
    @GET
    @Path("{number: PQ-[0-9]+-[0-9]+}.{which: pdf|docx}")
    @Produces(MediaType.WILDCARD)
    public Response print(
            @PathParam("number") String number,
            @PathParam("which") String which,
            @QueryParam("version") String version,
            @QueryParam("language") String language)
            throws Refusal {
        var report =
                reports.of(ReportKind.PRODUCT_REVIEW, number, version(version), language == null ? "en" : language);
        var wanted = Choices.read(ReportFile.class, "file", which);
        return Downloads.ofOurOwn(wanted.of(report), reports.open(report.number(), wanted, true), true);
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response prepare(String body) throws Refusal {
        var given = Command.read(body);
        var review = reviews.prepare(new ReviewSpan(given.required("product"), given.day("from"), given.day("to")));
        return Response.created(URI.create("/api/v1/product-reviews/" + review.number()))
                .entity(json(review))
                .build();
    }

    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/conclusions")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json write(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var whole = given.whole(Words.class, "review");
        return json(reviews.write(number, given.revision(), whole.evaluation(), whole.measures(), whole.conclusions()));
    }

    /** What the authors write. */
    public record Words(String evaluation, String measures, List<ReviewConclusion> conclusions) {
        public Words {
            conclusions = conclusions == null ? List.of() : List.copyOf(conclusions);
        }
    }

    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/figures")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json take(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(reviews.take(number, given.revision(), given.reason()));
    }

    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/renewal")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json renew(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(reviews.renew(number, given.revision(), given.reason()));
    }

    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/return")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json sendBack(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(reviews.sendBack(number, given.revision(), given.reason()));
    }

    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/withdrawal")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json withdraw(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(reviews.withdraw(number, given.revision(), given.reason()));
    }

    /** Signs {@code act}: submit, review or approve. */
    @POST
    @Path("{number: PQ-[0-9]+-[0-9]+}/signature")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json sign(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        int revision = given.revision();
        var reason = given.reason();
        var account = given.account();
        var password = given.password();
        return json(
                switch (Choices.read(Signing.class, "act", given.required("act"))) {
                    case SUBMIT -> reviews.submit(number, revision, reason, account, password);
                    case REVIEW -> reviews.review(number, revision, reason, account, password);
                    case APPROVE -> reviews.approve(number, revision, reason, account, password);
                });
    }

    /** What is signed. */
    enum Signing {
        SUBMIT,
        REVIEW,
        APPROVE
    }

    private static Integer version(String text) throws Refusal {
        return text == null || text.isBlank() ? null : (Integer) Choices.number("version", text);
    }

    private static Json json(ReviewView review) {
        return Json.of(
                "number",
                review.number(),
                "version",
                review.version(),
                "revision",
                review.revision(),
                "state",
                review.state().name(),
                "content",
                review.content(),
                "digest",
                review.digest(),
                "preparedBy",
                review.preparedBy(),
                "preparedAt",
                review.preparedAt(),
                "versions",
                review.versions(),
                "cannot",
                Arrays.stream(ReviewAct.values())
                        .filter(act -> review.whyNot(act) != null)
                        .map(Enum::name)
                        .toList());
    }
}
