package org.cellgmp.web.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.document.boundary.DocumentDifferences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** What one version of a document says otherwise than another, for programs. */
@Path("/api/v1/documents/{number: DC-[0-9]+-[0-9]+}/differences")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DocumentDifferenceApi {
    @Inject
    private DocumentDifferences differences;

    @GET
    public Json one(@PathParam("number") String number, @QueryParam("from") String from, @QueryParam("to") String to)
            throws Refusal {
        return new Json(differences.of(number, Choices.number("from", from), Choices.number("to", to)));
    }
}
