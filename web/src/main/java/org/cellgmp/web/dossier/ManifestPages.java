package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.cellgmp.dossier.boundary.RebuiltSequences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;

/** What a published sequence was built from, and whether building it again gives the same bytes. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class ManifestPages {
    @Inject
    private RebuiltSequences sequences;

    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}/manifest")
    @Produces(View.HTML)
    public View manifest(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        return View.of("dossier/manifest")
                .with("number", number)
                .with("name", name)
                .with("manifest", sequences.manifest(number, name));
    }

    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}/manifest.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bytes(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        return Response.ok(sequences.bytes(number, name))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".manifest.json\"")
                .build();
    }

    @POST
    @Path("{number}/sequences/{name: [a-z0-9-]+}/rebuild")
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View rebuild(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        var rebuilt = sequences.rebuild(number, name);
        return manifest(number, name).with("rebuilt", rebuilt);
    }
}
