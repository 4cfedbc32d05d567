package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import org.cellgmp.dossier.boundary.FileDifferences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** The files that stood at a leaf, and what differs between two of them, for programs. */
@Path("/api/v1/dossiers/{number}/leaves/{leaf: [0-9]{1,9}}/files")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class FileDifferenceApi {
    @Inject
    private FileDifferences differences;

    @GET
    public Json files(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal {
        return Json.page(differences.files(number, leaf), null);
    }

    @GET
    @Path("differences")
    public Json one(
            @PathParam("number") String number,
            @PathParam("leaf") int leaf,
            @QueryParam("from") String from,
            @QueryParam("to") String to)
            throws Refusal, IOException {
        return new Json(differences.of(number, leaf, Choices.number("from", from), Choices.number("to", to)));
    }
}
