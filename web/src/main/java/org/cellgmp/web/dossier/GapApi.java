package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.boundary.DossierGaps;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** What each region asks of a product and its plans lack, for programs. */
@Path("/api/v1/dossier-gaps")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class GapApi {
    @Inject
    private DossierGaps gaps;

    @GET
    public Json of(
            @QueryParam("product") String product, @QueryParam("kind") String kind, @QueryParam("type") String type)
            throws Refusal {
        return new Json(gaps.of(
                product,
                Choices.read(ApplicationKind.class, "kind", kind),
                Choices.read(ProductKind.class, "type", type)));
    }
}
