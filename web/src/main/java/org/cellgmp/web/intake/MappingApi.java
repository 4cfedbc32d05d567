package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.intake.boundary.TableMappings;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;

/** Saved mappings of tables, and trial runs by them, for programs: an instrument sends its table, a person confirms it. */
@RolesAllowed(Role.READER)
@Path("/api/v1")
@Produces(Json.TYPE)
public class MappingApi {
    @Inject
    private TableMappings mappings;

    @Inject
    private Intake intake;

    /** The latest version of each. @param after name after which the page begins; null for the first */
    @GET
    @Path("mappings")
    public Json list(@QueryParam("after") String after) {
        var found = mappings.list(after, Page.LARGEST);
        return Json.page(found.items().stream().map(MappingApi::told).toList(), found.next());
    }

    /** All versions of one, the latest first. */
    @GET
    @Path("mappings/{name}")
    public Json versions(@PathParam("name") String name) throws Refusal {
        return Json.page(mappings.versions(name).stream().map(MappingApi::told).toList(), null);
    }

    /** Body: {@code mapping}, {@code reason}, and {@code expected}, the version it was made from; absent for a new one. */
    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Path("mappings")
    @Consumes(Json.TYPE)
    public Response save(String body) throws Refusal {
        var sent = Json.read(body);
        var saved = mappings.save(
                mapping(sent.get("mapping")),
                Choices.number("expected", Json.optional(sent, "expected")),
                Json.required(sent, "reason"));
        return Response.created(URI.create(
                        "/api/v1/mappings/" + Addresses.encoded(saved.mapping().name())))
                .entity(new Json(told(saved)))
                .build();
    }

    /** @param mapping name and version, e.g. {@code logger/v2}; null to have the columns recognised */
    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Path("tables")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(List<EntityPart> parts, @QueryParam("mapping") String mapping) throws IOException, Refusal {
        return tried(Upload.of(parts), mapping);
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Path("tables")
    @Consumes(MediaType.WILDCARD)
    public Response file(
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") String fileName,
            @QueryParam("mapping") String mapping)
            throws IOException, Refusal {
        return tried(new Upload(content, fileName == null ? "upload" : fileName, mediaType, null), mapping);
    }

    private Response tried(Upload upload, String mapping) throws IOException, Refusal {
        ImportView tried = intake.dryRunTable(upload.content(), upload.name(), upload.mediaType(), mapping);
        return Response.ok(ImportTell.tell(tried))
                .location(URI.create("/api/v1/imports/" + tried.number()))
                .build();
    }

    private static TableMapping mapping(Object sent) throws Refusal {
        if (!(sent instanceof Map<?, ?>))
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "mapping");
        try {
            return CanonicalJson.read(TableMapping.class, CanonicalJson.writeTree(sent));
        } catch (IllegalArgumentException other) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", Json.firstLine(other.getMessage()));
        }
    }

    private static Map<String, Object> told(MappingView view) {
        return Json.object(
                "id", view.id(),
                "version", view.version(),
                "latest", view.latest(),
                "mapping", view.mapping(),
                "digest", view.digest(),
                "reason", view.reason(),
                "by", view.by(),
                "saved", view.at().toInstant());
    }
}
