package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.cellgmp.conformity.boundary.Differences;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Demand;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What jurisdictions ask differently of one batch or product, and what one edition of a guideline asks that another does not. */
@Path("/differences")
@RolesAllowed(Role.READER)
public class DifferencePages {
    static final int ROWS = 20;
    private static final Set<String> SHOWN = Set.of("all", "differ", "CN", "EU", "US");

    @Inject
    private Differences differences;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Visit visit;

    /** @param batch number of a batch record, or @param product code; neither asks which @param show all, differ, or who alone asks */
    @GET
    @Path("jurisdictions")
    @Produces(View.HTML)
    public View jurisdictions(
            @QueryParam("batch") String batch, @QueryParam("product") String product, @QueryParam("show") String show)
            throws Refusal {
        var all = demands(batch, product);
        return View.of("conformity/jurisdictions")
                .with("batch", given(batch))
                .with("product", given(product))
                .with("show", shown(show))
                .with("all", all)
                .with("demands", narrowed(all, show));
    }

    @GET
    @Path("jurisdictions.xlsx")
    public Response workbook(
            @QueryParam("batch") String batch, @QueryParam("product") String product, @QueryParam("show") String show)
            throws Refusal {
        var demands = narrowed(exported(batch, product), show);
        var page = visit.context();
        var about = given(batch) != null ? given(batch) : given(product);
        return Downloads.workbook(
                "jurisdictions.xlsx", () -> DemandBook.of(page, demands, about == null ? "-" : about, shown(show)));
    }

    /** @param earlier and @param later guidelines; without both, the choice only @param after cursor of the batches */
    @GET
    @Path("editions")
    @Produces(View.HTML)
    public View editions(
            @QueryParam("earlier") String earlier, @QueryParam("later") String later, @QueryParam("after") String after)
            throws Refusal {
        var chosen = given(earlier) != null && given(later) != null;
        var difference = chosen ? differences.editions(earlier, later) : null;
        var touched =
                chosen ? differences.touched(difference.touched(), given(after), ROWS) : new Page<>(List.of(), null);
        return View.of("conformity/editions")
                .with("registers", guidelines.registers())
                .with("earlier", given(earlier))
                .with("later", given(later))
                .with("difference", difference)
                .with("batches", touched.items())
                .with("next", touched.next());
    }

    private List<Demand> demands(String batch, String product) throws Refusal {
        if (given(batch) != null) return differences.ofBatch(batch.strip());
        return given(product) == null ? List.of() : differences.ofProduct(product.strip());
    }

    private List<Demand> exported(String batch, String product) throws Refusal {
        if (given(batch) != null) return differences.exportOfBatch(batch.strip());
        return given(product) == null ? List.of() : differences.exportOfProduct(product.strip());
    }

    static List<Demand> narrowed(List<Demand> demands, String show) {
        return switch (shown(show)) {
            case "all" -> demands;
            case "differ" -> demands.stream().filter(Demand::differs).toList();
            default ->
                demands.stream()
                        .filter(demand -> demand.askedBy().equals(Set.of(shown(show))))
                        .toList();
        };
    }

    private static String shown(String show) {
        return show != null && SHOWN.contains(show) ? show : "differ";
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
