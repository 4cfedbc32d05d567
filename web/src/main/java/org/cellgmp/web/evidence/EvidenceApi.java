package org.cellgmp.web.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.security.Narrowed;

/** Evidence for programs, e.g. an instrument that sends its printout. */
@Narrowed
@Path("/api/v1/evidence")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class EvidenceApi {
    @Inject
    private EvidenceFiles evidence;

    /** All of one record. A record has at most {@link EvidenceFiles#MOST}. */
    @GET
    public Json of(@QueryParam("record") String record) {
        return Json.page(
                record == null
                        ? List.of()
                        : evidence.of(record).stream().map(EvidenceApi::told).toList(),
                null);
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.of(parts, "evidence.no-file");
        var added =
                evidence.add(sent.field("record"), sent.field("at"), sent.field("says"), sent.content(), sent.name());
        return Response.created(URI.create("/api/v1/evidence/" + added.number()))
                .entity(new Json(told(added)))
                .build();
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(told(evidence.one(number)));
    }

    @GET
    @Path("{number}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("number") String number) throws Refusal, IOException {
        var file = evidence.handOut(number);
        return Downloads.of(file, evidence.open(file));
    }

    private static Map<String, Object> told(Evidence evidence) {
        return Json.object(
                "number", evidence.number(),
                "record", evidence.record(),
                "version", evidence.version(),
                "at", evidence.pointer(),
                "says", evidence.says(),
                "name", evidence.file().name(),
                "mediaType", evidence.file().mediaType(),
                "size", evidence.file().size(),
                "sha256", evidence.file().sha256(),
                "by", evidence.by(),
                "added", evidence.at());
    }
}
