package org.cellgmp.web.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.api.Json;

/** Takes records of one kind in, as a form with a file or as the bare file; what it is, its content says. What extends it says who may. */
public abstract class KindImportApi {
    private final RecordKind kind;

    @Inject
    private ImportDoor door;

    protected KindImportApi(RecordKind kind) {
        this.kind = kind;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(Json.TYPE)
    public Response form(
            List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("reason") String reason)
            throws IOException, Refusal {
        return door.take(Upload.of(parts), kind, dryRun, reason);
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
        return door.take(new Upload(content, fileName, mediaType, null), kind, dryRun, reason);
    }
}
