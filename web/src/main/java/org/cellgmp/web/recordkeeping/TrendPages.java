package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What a product's batches measured, one after the other: a list of measurements, and a control chart of each. */
@Path("/trends")
@RolesAllowed(Role.READER)
public class TrendPages {
    @Inject
    private Visit visit;

    @Inject
    private Measurements measurements;

    /** @param product code; null for the first there is; @param measure token of a measurement; null for the list */
    @GET
    @Produces(View.HTML)
    public View show(@QueryParam("product") String product, @QueryParam("measure") String measure) throws Refusal {
        var page = visit.context();
        var products = measurements.products();
        var chosen =
                product != null && !product.isBlank() ? product.strip() : products.isEmpty() ? null : products.get(0);
        var all = chosen == null ? Map.<Measurement, List<Point>>of() : measurements.of(chosen);
        if (measure == null)
            return View.of("recordkeeping/trends")
                    .with("product", chosen)
                    .with("products", products)
                    .with("lines", TrendLine.of(page, chosen, all));
        var found = all.entrySet().stream()
                .filter(entry -> entry.getKey().token().equals(measure))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "trend.unknown", chosen));
        return View.of("recordkeeping/trend")
                .with("product", chosen)
                .with("chart", TrendChart.of(page, found.getKey(), found.getValue()));
    }
}
