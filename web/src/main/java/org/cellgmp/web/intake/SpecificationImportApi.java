package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Takes product specifications in, as a form with a file or as the bare file; what it is, its content says. */
@RolesAllowed({Role.RECORDER, Role.ANALYST})
@Path("/api/v1/specifications")
public class SpecificationImportApi {
    @Inject
    private ImportDoor door;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(Json.TYPE)
    public Response form(
            List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") String reason)
            throws IOException, Refusal {
        return door.take(Upload.of(parts), RecordKind.PRODUCT_SPECIFICATION, dryRun, reason);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(Json.TYPE)
    public Response file(
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") @DefaultValue("upload") String fileName,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") String reason)
            throws IOException, Refusal {
        return door.take(
                new Upload(content, fileName, mediaType, null), RecordKind.PRODUCT_SPECIFICATION, dryRun, reason);
    }
}
