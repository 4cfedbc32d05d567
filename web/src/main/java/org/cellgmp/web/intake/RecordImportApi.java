package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.recordkeeping.RecordApi;

/** Takes records of the kinds without a door of their own in, as a form with a file or as the bare file; what it is, its content says. */
@RolesAllowed({Role.RECORDER, Role.ANALYST})
@Path(RecordApi.PATH)
public class RecordImportApi {
    @Inject
    private ImportDoor door;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(Json.TYPE)
    public Response form(
            @PathParam("kind") String plural,
            List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") String reason)
            throws IOException, Refusal {
        return door.take(Upload.of(parts), kind(plural), dryRun, reason);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(Json.TYPE)
    public Response file(
            @PathParam("kind") String plural,
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") @DefaultValue("upload") String fileName,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") String reason)
            throws IOException, Refusal {
        return door.take(new Upload(content, fileName, mediaType, null), kind(plural), dryRun, reason);
    }

    private static RecordKind kind(String plural) throws Refusal {
        return RecordKind.ofPlural(plural)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "record.no-kind", plural));
    }
}
