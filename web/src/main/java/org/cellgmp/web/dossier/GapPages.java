package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.boundary.DossierGaps;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What China, the United States and the European Union ask of one product and its plans lack, side by side. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class GapPages {
    @Inject
    private DossierGaps gaps;

    @Inject
    private Visit visit;

    /** @param all {@code true} to show also what is there */
    @GET
    @Path("gaps")
    @Produces(View.HTML)
    public View gaps(
            @QueryParam("product") String product,
            @QueryParam("kind") String kind,
            @QueryParam("type") String type,
            @QueryParam("all") String all)
            throws Refusal {
        boolean chosen = product != null && !product.isBlank();
        return View.of("dossier/gaps")
                .with("products", gaps.products())
                .with("all", "true".equals(all))
                .with("gaps", chosen ? gaps.of(product, kind(kind), type(type)) : null);
    }

    @GET
    @Path("gaps.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(
            @QueryParam("product") String product, @QueryParam("kind") String kind, @QueryParam("type") String type)
            throws Refusal {
        var found = gaps.export(product, kind(kind), type(type));
        var page = visit.context();
        return Downloads.workbook("gaps.xlsx", () -> GapSheet.of(found, page));
    }

    private static ApplicationKind kind(String word) throws Refusal {
        return Choices.read(ApplicationKind.class, "kind", word);
    }

    private static ProductKind type(String word) throws Refusal {
        return Choices.read(ProductKind.class, "type", word);
    }
}
