package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.cellgmp.dossier.boundary.ComingSequences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** What the next sequence of a region is, for programs. */
@Path("/api/v1/dossiers/{number}/statements/{region: CN|US|EU}")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class StatementApi {
    @Inject
    private ComingSequences coming;

    @GET
    public Json of(@PathParam("number") String number, @PathParam("region") String region) throws Refusal, IOException {
        return new Json(coming.of(number, DossierForms.region(region)));
    }

    @PUT
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json state(@PathParam("number") String number, @PathParam("region") String region, String body)
            throws Refusal, IOException {
        var said = Json.read(body);
        coming.state(number, DossierForms.region(region), DossierForms.statement(name -> Json.optional(said, name)));
        return of(number, region);
    }
}
