package org.cellgmp.web.trailreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.ReviewRow;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Batches by how they stand to the review of their trail, what the quality unit asks itself about it, and each signed review. */
@Narrowed
@Path("/trail-reviews")
@RolesAllowed(Role.READER)
public class ReviewListPages {
    private static final int ROWS = 50;
    private static final String WAITING = "waiting";
    private static final String RELEASED_WITHOUT = "released-without";

    @Inject
    private TrailReviews reviews;

    @Inject
    private Signatures signatures;

    @Inject
    private Visit visit;

    /** @param show {@code waiting} if absent, a {@link ReviewState}, {@code released-without}, or {@code all} */
    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("show") String show, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var chosen = show == null || show.isBlank() ? WAITING : show;
        var rows = rows(chosen, after, ROWS);
        return View.of("trailreview/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("chosen", chosen)
                .with("chips", chips(page, chosen))
                .with("figures", seesFigures(page) ? reviews.figures() : null);
    }

    /** Figures count across all batches, and so tell of those outside a scope too. */
    private static boolean seesFigures(PageContext page) {
        return !CurrentCall.narrowed()
                && page.holds(
                        Role.QA_MANAGER, Role.INSPECTOR, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response export(@QueryParam("show") String show) throws Refusal {
        var page = visit.context();
        var chosen = show == null || show.isBlank() ? WAITING : show;
        var rows = reviews.export(states(chosen), chosen.equals(RELEASED_WITHOUT), chosen);
        return Downloads.workbook("trail-reviews-" + page.today() + ".xlsx", () -> book(page, chosen, rows));
    }

    @GET
    @Path("{number: TV-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        var review = reviews.get(number);
        return View.of("trailreview/signed")
                .with("review", review)
                .with("signature", signatures.signature(review.signature()))
                .with("standing", reviews.standing(review.batch()));
    }

    /** The review as PDF/A. @param language en, zh or both; that of the page if absent */
    @GET
    @Path("{number: TV-[0-9]+-[0-9]+}/review.pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("number") String number, @QueryParam("language") String language) throws Refusal {
        var wanted = language == null ? visit.context().language().suffix() : language;
        return ReviewFacts.printed(number, wanted, reviews.pdf(number, wanted, ReviewFacts.WORDS));
    }

    private Page<ReviewRow> rows(String chosen, String after, int limit) throws Refusal {
        return reviews.list(states(chosen), chosen.equals(RELEASED_WITHOUT), after, limit);
    }

    private static Set<ReviewState> states(String chosen) throws Refusal {
        return switch (chosen) {
            case WAITING -> EnumSet.of(ReviewState.UNREVIEWED, ReviewState.OUTDATED);
            case RELEASED_WITHOUT, "all" -> EnumSet.allOf(ReviewState.class);
            default -> EnumSet.of(Choices.read(ReviewState.class, "show", chosen));
        };
    }

    private static List<Chip> chips(PageContext page, String chosen) {
        var names = new ArrayList<String>(List.of(WAITING));
        for (var state : ReviewState.values()) names.add(state.name().toLowerCase(Locale.ROOT));
        names.add(RELEASED_WITHOUT);
        names.add("all");
        return names.stream()
                .map(name -> new Chip(
                        page.text("review.show." + name), page.with("show", name), name.equalsIgnoreCase(chosen), null))
                .toList();
    }

    private static ListBook book(PageContext page, String chosen, List<ReviewRow> rows) {
        var book = new ListBook(
                page.text("review.list"),
                Arrays.asList(
                        page.text("stm.batch"),
                        page.text("review.batch-number"),
                        page.text("stm.product"),
                        page.text("review.state"),
                        page.text("review.versions"),
                        page.text("review.touched"),
                        page.text("review.number"),
                        page.text("review.reviewed-at"),
                        page.text("review.released-at"),
                        page.text("review.released-reviewed")));
        for (var row : rows)
            book.row(Arrays.asList(
                    row.batch(),
                    row.title(),
                    row.product(),
                    page.text("review.state." + row.state().name()),
                    row.versions(),
                    page.time(row.touchedAt().toInstant()),
                    row.review(),
                    row.reviewedAt() == null ? null : page.time(row.reviewedAt().toInstant()),
                    row.releasedAt() == null ? null : page.time(row.releasedAt().toInstant()),
                    row.releasedReviewed() == null
                            ? null
                            : page.text(row.releasedReviewed() ? "dsp.policy-yes" : "dsp.policy-no")));
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("worklist.about-narrowed"), page.text("review.show." + chosen.toLowerCase(Locale.ROOT)));
        facts.put(page.text("worklist.about-rows"), Integer.toString(rows.size()));
        facts.put(page.text("worklist.about-by"), page.actor().printedName());
        facts.put(page.text("worklist.about-at"), page.printedAt());
        book.about(page.text("worklist.about"), facts);
        return book;
    }
}
