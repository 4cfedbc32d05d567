package org.cellgmp.web.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.review.ReviewForms;
import org.cellgmp.web.security.Narrowed;

/** Documents for programs; every download of a file stands in the trail. */
@Narrowed
@Path("/api/v1/documents")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DocumentApi {
    @Inject
    private Documents documents;

    @GET
    public Json list(
            @QueryParam("product") String product, @QueryParam("state") String state, @QueryParam("after") String after)
            throws Refusal {
        var rows = documents.list(product, Choices.read(DocumentState.class, "state", state), after, Page.LARGEST);
        return Json.page(rows.items().stream().map(DocumentApi::told).toList(), rows.next());
    }

    /** Documents whose latest version prints the cell or one below it. @param address e.g. BR-2026-0001/v1#/qcResults/0 */
    @GET
    @Path("using")
    public Json using(@QueryParam("address") String address) throws Refusal {
        try {
            return Json.page(
                    documents.using(Address.parse(String.valueOf(address))).stream()
                            .map(DocumentApi::told)
                            .toList(),
                    null);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "document.no-address", String.valueOf(address));
        }
    }

    /** Makes a document; with {@code dryRun} it only says what it would say. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response generate(@QueryParam("dryRun") boolean dryRun, String body) throws Refusal {
        var order = order(Json.read(body));
        if (dryRun) {
            var preview = documents.preview(order, Addresses::of);
            return Response.ok(Json.of("title", preview.title(), "figures", preview.figures(), "html", preview.html()))
                    .build();
        }
        return created(documents.generate(order));
    }

    private static DocumentOrder order(Map<String, Object> given) throws Refusal {
        var batches = new ArrayList<String>();
        if (given.get("batches") instanceof List<?> named)
            for (var number : named) batches.add(number instanceof String text ? text : null);
        return new DocumentOrder(
                Json.required(given, "template"),
                Json.required(given, "product"),
                batches.contains(null) ? List.of() : batches,
                Json.required(given, "language"),
                Moment.day("asOf", Json.optional(given, "asOf")));
    }

    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(told(documents.get(number)));
    }

    /** Every version, newest first. */
    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}/versions")
    public Json versions(@PathParam("number") String number) throws Refusal {
        return Json.page(
                documents.history(number).stream().map(DocumentApi::told).toList(), null);
    }

    /** Renders anew from the latest records; {@code expected} is the version looked at. */
    @POST
    @Path("{number: DC-[0-9]+-[0-9]+}/versions")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response makeAnew(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        var expected = Choices.number("expected", Json.required(given, "expected"));
        return created(documents.regenerate(number, expected, Json.optional(given, "reason")));
    }

    /** Approves and signs: {@code account} and {@code password} are the two components. */
    @POST
    @Path("{number: DC-[0-9]+-[0-9]+}/approval")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.APPROVER)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        var request = new ApprovalRequest(
                Choices.number("version", Json.required(given, "version")),
                Json.required(given, "digest"),
                Json.optional(given, "reason"),
                Json.required(given, "account"),
                Json.required(given, "password"),
                ReviewForms.seen(Json.optional(given, "reviewRevision"), Json.optional(given, "despite")));
        return new Json(told(documents.approve(number, request)));
    }

    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}.pdf")
    @Produces(MediaType.WILDCARD)
    public Response pdf(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return answer(number, version, DocumentFile.PDF);
    }

    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}.docx")
    @Produces(MediaType.WILDCARD)
    public Response docx(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return answer(number, version, DocumentFile.DOCX);
    }

    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}/companion.pdf")
    @Produces(MediaType.WILDCARD)
    public Response companion(@PathParam("number") String number, @QueryParam("version") Integer version)
            throws Refusal {
        return answer(number, version, DocumentFile.COMPANION);
    }

    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}/lineage.json")
    @Produces(MediaType.WILDCARD)
    public Response lineage(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return answer(number, version, DocumentFile.LINEAGE);
    }

    private Response answer(String number, Integer version, DocumentFile which) throws Refusal {
        var document = version == null ? documents.get(number) : documents.version(number, version);
        return Downloads.ofOurOwn(which.of(document), documents.open(number, document.version(), which, true), true);
    }

    private static Response created(DocumentView made) {
        return Response.created(URI.create("/api/v1/documents/" + made.number()))
                .entity(new Json(told(made)))
                .build();
    }

    private static Map<String, Object> told(DocumentView document) {
        return Json.object("document", document, "outdated", document.outdated());
    }
}
