package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.boundary.Digests;
import org.cellgmp.worklist.boundary.MailAddresses;

/** The digest by mail of the token's person, for programs. */
@Path("/api/v1/digest")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DigestApi {
    @Inject
    private Digests digests;

    @Inject
    private MailAddresses addresses;

    @GET
    public Json own() {
        return new Json(digests.own());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WORKER)
    public Json choose(String body) throws Refusal {
        var given = Json.read(body);
        return new Json(digests.choose(
                Choices.read(Digest.Frequency.class, "frequency", Json.required(given, "frequency")),
                Json.optional(given, "address"),
                Json.required(given, "language")));
    }

    @POST
    @Path("confirmation")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WORKER)
    public Json confirm(String body) throws Refusal {
        return new Json(addresses.confirm(Json.required(Json.read(body), "code")));
    }

    @POST
    @Path("confirmation/letter")
    @RolesAllowed(Role.WORKER)
    public Json ask() throws Refusal {
        return new Json(addresses.ask());
    }
}
