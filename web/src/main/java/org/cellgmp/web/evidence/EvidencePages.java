package org.cellgmp.web.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** Evidence on its way in from the page of a record, and shown there in place. */
@Narrowed
@Path("/evidence")
@RolesAllowed(Role.READER)
public class EvidencePages {
    /** It never changes: a browser may keep it while the person is at work, and nobody between may. */
    private static final String KEPT = "private, max-age=3600, immutable";

    @Inject
    private EvidenceFiles evidence;

    @POST
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response add(List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.of(parts, "evidence.no-file");
        var added =
                evidence.add(sent.field("record"), sent.field("at"), sent.field("says"), sent.content(), sent.name());
        return Response.seeOther(URI.create(Addresses.of(added.record()) + "#" + added.number()))
                .build();
    }

    /** The file as it came, to be saved. */
    @GET
    @Path("{number}/file")
    public Response file(@PathParam("number") String number) throws Refusal, IOException {
        var file = evidence.handOut(number);
        return Downloads.of(file, evidence.open(file));
    }

    @GET
    @Path("{number}/picture")
    public Response picture(@PathParam("number") String number) throws Refusal, IOException {
        var file = evidence.one(number).file();
        return shown(file.mediaType(), evidence.picture(number));
    }

    /** @param page from 1 */
    @GET
    @Path("{number}/pages/{page: [0-9]{1,4}}")
    public Response page(@PathParam("number") String number, @PathParam("page") int page) throws Refusal, IOException {
        var drawn = new ByteArrayOutputStream();
        evidence.draw(number, page, drawn);
        return shown("image/png", drawn.toByteArray());
    }

    /** @param mediaType of a picture, told by its content */
    private static Response shown(String mediaType, Object content) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
