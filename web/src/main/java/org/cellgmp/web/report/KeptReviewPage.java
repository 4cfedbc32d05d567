package org.cellgmp.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.boundary.ProductReviewRegister;
import org.cellgmp.report.boundary.ProductReviews;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.signature.SignSheet;

/** One product review: read, concluded on, signed on pages of its own, printed. */
@Path("/product-reviews/{number: PQ-[0-9]+-[0-9]+}")
@RolesAllowed(Role.READER)
public class KeptReviewPage {
    private static final String SIGNED = "sign/{act: review|approval}";
    private static final String SUBMITTED = "sign/submission";

    @Inject
    private ProductReviewRegister register;

    @Inject
    private ProductReviews reviews;

    @Inject
    private Reports reports;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number,
            @QueryParam("version") String version,
            @QueryParam("story") String after)
            throws Refusal {
        return view(register.get(number, version(version)), Mistakes.NONE, Typing.NONE, after);
    }

    private static Integer version(String text) throws Refusal {
        return text == null || text.isBlank() ? null : (Integer) Choices.number("version", text);
    }

    /** Prints a version and hands the print out. @param language en, zh or both */
    @GET
    @Path("{which: pdf|docx}")
    public Response print(
            @PathParam("number") String number,
            @PathParam("which") String which,
            @QueryParam("version") String version,
            @QueryParam("language") String language,
            @QueryParam("show") String show)
            throws Refusal {
        var report = reports.of(ReportKind.PRODUCT_REVIEW, number, version(version), language);
        var wanted = Choices.read(ReportFile.class, "file", which);
        boolean kept = show == null;
        return Downloads.ofOurOwn(wanted.of(report), reports.open(report.number(), wanted, kept), kept);
    }

    /** The figures as they were taken. */
    @GET
    @Path("figures.json")
    public Response figures(@PathParam("number") String number, @QueryParam("version") String version) throws Refusal {
        return KeptReviewApi.figures(register, number, version(version));
    }

    @GET
    @Path("conclusions")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View writing(@PathParam("number") String number) throws Refusal {
        var review = register.get(number, null);
        var refusal = review.whyNot(ReviewAct.WRITE);
        if (refusal != null) throw refusal;
        return form(review, WrittenReview.of(review.said()), Mistakes.NONE);
    }

    @POST
    @Path("conclusions")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response write(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var typed = WrittenReview.of(form);
        return visit.attempt(
                () -> KeptReviewPages.to(reviews.write(
                        number,
                        Choices.number("revision", form.getFirst("revision")),
                        typed.of("evaluation"),
                        typed.of("measures"),
                        typed.conclusions())),
                mistakes -> form(register.get(number, null), typed, mistakes));
    }

    private static View form(ReviewView review, WrittenReview typed, Mistakes mistakes) {
        return View.of("report/conclusions")
                .with("review", review)
                .with("typed", typed)
                .with("problems", mistakes.problems());
    }

    @POST
    @Path("figures")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response take(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return done(number, "figures", sent, (revision, reason) -> reviews.take(number, revision, reason));
    }

    @POST
    @Path("renewal")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response renew(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return done(number, "renewal", sent, (revision, reason) -> reviews.renew(number, revision, reason));
    }

    @POST
    @Path("return")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response sendBack(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return done(number, "return", sent, (revision, reason) -> reviews.sendBack(number, revision, reason));
    }

    @POST
    @Path("withdrawal")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response withdraw(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return done(number, "withdrawal", sent, (revision, reason) -> reviews.withdraw(number, revision, reason));
    }

    private interface Doing {
        ReviewView done(int revision, String reason) throws Refusal;
    }

    /** A refused form leads back to the page with the reason and with what was typed. */
    private Response done(String number, String form, MultivaluedMap<String, String> sent, Doing doing) throws Refusal {
        return visit.attempt(
                () -> KeptReviewPages.to(
                        doing.done(Choices.number("revision", sent.getFirst("revision")), sent.getFirst("reason"))),
                mistakes -> view(register.get(number, null), mistakes, Typing.in(form, sent), null)
                        .at("/product-reviews/" + number));
    }

    @GET
    @Path(SUBMITTED)
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View submitting(@PathParam("number") String number) throws Refusal {
        return signing(number, "submission");
    }

    @POST
    @Path(SUBMITTED)
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response submit(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return sign(number, "submission", revision, reason, account, password);
    }

    @GET
    @Path(SIGNED)
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View signing(@PathParam("number") String number, @PathParam("act") String act) throws Refusal {
        var review = register.get(number, null);
        var refusal = review.whyNot(act(act));
        if (refusal != null) throw refusal;
        return sheet(review, act, null).view(Mistakes.NONE);
    }

    @POST
    @Path(SIGNED)
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response sign(
            @PathParam("number") String number,
            @PathParam("act") String act,
            @FormParam("revision") String revision,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    int read = Choices.number("revision", revision);
                    return KeptReviewPages.to(
                            switch (act(act)) {
                                case SUBMIT -> reviews.submit(number, read, reason, account, password);
                                case REVIEW -> reviews.review(number, read, reason, account, password);
                                default -> reviews.approve(number, read, reason, account, password);
                            });
                },
                mistakes -> sheet(register.get(number, null), act, reason).view(mistakes));
    }

    private static ReviewAct act(String word) {
        return switch (word) {
            case "submission" -> ReviewAct.SUBMIT;
            case "review" -> ReviewAct.REVIEW;
            default -> ReviewAct.APPROVE;
        };
    }

    private SignSheet sheet(ReviewView review, String act, String reason) {
        var page = visit.context();
        var said = review.said();
        var base = "/product-reviews/" + review.number();
        var lines = new ArrayList<SignSheet.Line>();
        lines.add(new SignSheet.Line(page.text("product-review.review"), review.about(), base));
        lines.add(new SignSheet.Line(page.text("doc.product"), said.product(), null));
        lines.add(new SignSheet.Line(
                page.text("product-review.period"), page.date(said.from()) + " – " + page.date(said.to()), null));
        lines.add(new SignSheet.Line(page.text("report.evaluation"), said.evaluation(), null));
        if (said.measures() != null) lines.add(new SignSheet.Line(page.text("report.measures"), said.measures(), null));
        for (var one : said.conclusions())
            lines.add(new SignSheet.Line(
                    page.text("product-review.point." + one.point().name()),
                    page.text("product-review.verdict." + one.verdict().name()) + ": " + one.words(),
                    null));
        lines.add(new SignSheet.Line(
                page.text("product-review.figures"), said.taken().digest(), null));
        lines.add(new SignSheet.Line(page.text("header.digest"), review.digest(), null));
        var title = page.text("product-review.do." + act(act).name()) + " " + review.number();
        return new SignSheet(
                title,
                page.text("product-review.sign-hint." + act(act).name()),
                lines,
                base + "/sign/" + act,
                String.valueOf(review.revision()),
                List.of(),
                null,
                reason,
                page.text("product-review.do." + act(act).name()),
                base);
    }

    static List<Action> actions(PageContext page, ReviewView review) {
        var base = "/product-reviews/" + review.number();
        var acts = switch (review.state()) {
            case DRAFT -> Stream.of(ReviewAct.SUBMIT, ReviewAct.WRITE, ReviewAct.TAKE, ReviewAct.WITHDRAW);
            case SUBMITTED -> Stream.of(ReviewAct.REVIEW, ReviewAct.SEND_BACK, ReviewAct.WITHDRAW);
            case REVIEWED -> Stream.of(ReviewAct.APPROVE, ReviewAct.SEND_BACK, ReviewAct.WITHDRAW);
            case APPROVED -> Stream.of(ReviewAct.RENEW);
            default -> Stream.<ReviewAct>of();
        };
        return acts.map(act -> Action.of(
                        page, page.text("product-review.do." + act.name()), base + target(act), review.whyNot(act)))
                .toList();
    }

    private static String target(ReviewAct act) {
        return switch (act) {
            case SUBMIT -> "/sign/submission";
            case REVIEW -> "/sign/review";
            case APPROVE -> "/sign/approval";
            case WRITE -> "/conclusions";
            case TAKE -> "#figures";
            default -> "#carry-on";
        };
    }

    private View view(ReviewView review, Mistakes mistakes, Typing typing, String after) throws Refusal {
        var page = visit.context();
        var told = story.of(page, review.number(), after);
        var signed = signatures.of(review.number()).stream()
                .filter(one -> one.about().equals(review.about()))
                .toList();
        return View.of("report/keptReview")
                .with("review", review)
                .with("typing", typing)
                .with("problems", mistakes.problems())
                .with("actions", actions(page, review))
                .with("signatures", signed)
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/product-reviews/" + review.number() + "?story=" + Addresses.encoded(told.next()));
    }
}
