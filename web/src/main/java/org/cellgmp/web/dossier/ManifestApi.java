package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.cellgmp.dossier.boundary.RebuiltSequences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** What a published sequence was built from, for programs. */
@Path("/api/v1/dossiers")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class ManifestApi {
    @Inject
    private RebuiltSequences sequences;

    /** Byte for byte as it was kept, in canonical JSON. */
    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}/manifest")
    public byte[] manifest(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        return sequences.bytes(number, name);
    }

    @POST
    @Path("{number}/sequences/{name: [a-z0-9-]+}/rebuild")
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json rebuild(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        var rebuilt = sequences.rebuild(number, name);
        return Json.of("identical", rebuilt.identical(), "rebuilt", rebuilt);
    }
}
