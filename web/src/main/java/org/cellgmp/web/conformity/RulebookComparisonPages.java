package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.conformity.RulebookComparison;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Two kept rulebooks side by side; both digests stand in the address, so that it shows the same for whoever gets it. */
@Path("/rulebooks/compare")
@RolesAllowed(Role.READER)
public class RulebookComparisonPages {
    static final int ROWS = 100;
    static final String RULES = "rules";
    static final String CLAUSES = "clauses";

    @Inject
    private KeptRulebooks rulebooks;

    @Inject
    private Visit visit;

    /** @param earlier and @param later digests; without both, the choice only @param show rules or clauses @param after rows shown before */
    @GET
    @Produces(View.HTML)
    public View compare(
            @QueryParam("earlier") String earlier,
            @QueryParam("later") String later,
            @QueryParam("show") String show,
            @QueryParam("after") String after)
            throws Refusal {
        var shown = CLAUSES.equals(show) ? CLAUSES : RULES;
        var view = View.of("conformity/rulebookComparison")
                .with("kept", rulebooks.list(null, Page.LARGEST).items())
                .with("earlier", given(earlier))
                .with("later", given(later));
        if (given(earlier) == null || given(later) == null) return view;
        var comparison = rulebooks.compare(given(earlier), given(later));
        var difference = comparison.difference();
        var rows = shown.equals(RULES) ? difference.rules() : difference.clauses();
        int from = from(after, rows.size());
        int to = Math.min(from + ROWS, rows.size());
        return view.with("comparison", comparison)
                .with("chips", chips(comparison, shown))
                .with("rules", shown.equals(RULES) ? difference.rules().subList(from, to) : List.of())
                .with("clauses", shown.equals(CLAUSES) ? difference.clauses().subList(from, to) : List.of())
                .with("next", to < rows.size() ? Integer.toString(to) : null);
    }

    @GET
    @Path("comparison.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@QueryParam("earlier") String earlier, @QueryParam("later") String later) throws Refusal {
        var comparison = rulebooks.export(given(earlier), given(later));
        var page = visit.context();
        return Downloads.workbook("rulebooks.xlsx", () -> ComparisonBook.of(page, comparison));
    }

    private List<Chip> chips(RulebookComparison comparison, String shown) {
        var page = visit.context();
        var counts = comparison.difference();
        var chips = new ArrayList<Chip>();
        for (var one : List.of(RULES, CLAUSES))
            chips.add(new Chip(
                    page.text("rulebook.compare." + one),
                    page.with("show", one),
                    one.equals(shown),
                    Integer.toString(
                            one.equals(RULES)
                                    ? counts.rules().size()
                                    : counts.clauses().size())));
        return chips;
    }

    private static int from(String after, int size) throws Refusal {
        if (after == null || after.isEmpty()) return 0;
        if (!after.matches("[0-9]{1,7}") || Integer.parseInt(after) > size)
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        return Integer.parseInt(after);
    }

    static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
