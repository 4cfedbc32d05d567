package org.cellgmp.web.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.writing.TextApproval;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextView;
import org.cellgmp.writing.boundary.GovernedTexts;

/** Governed texts for programs. */
@Path("/api/v1/blocks")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class TextApi {
    private static final String TEXT = "{number: TX-[0-9]+-[0-9]+}";

    @Inject
    private GovernedTexts texts;

    /** The newest edition of each. */
    @GET
    public Json list(@QueryParam("product") String product) {
        return Json.page(texts.newest(product).stream().map(TextApi::told).toList(), null);
    }

    /** Every edition, newest first. */
    @GET
    @Path(TEXT)
    public Json editions(@PathParam("number") String number) throws Refusal {
        return Json.page(texts.history(number).stream().map(TextApi::told).toList(), null);
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response write(String body) throws Refusal {
        var number = texts.write(draft(Json.read(body)));
        return created(number, 1);
    }

    /** Keeps the next edition; {@code expected} is the newest that was looked at. */
    @POST
    @Path(TEXT)
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response revise(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        int expected = Choices.number("expected", Json.required(given, "expected"));
        return created(number, texts.revise(number, expected, draft(given), Json.optional(given, "reason")));
    }

    /** Approves and signs: {@code account} and {@code password} are the two components. */
    @POST
    @Path(TEXT + "/approval")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.APPROVER)
    public Json approve(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        texts.approve(
                number,
                new TextApproval(
                        Choices.number("version", Json.required(given, "version")),
                        Json.required(given, "digest"),
                        Json.optional(given, "reason"),
                        Json.optional(given, "account"),
                        Json.required(given, "password")));
        return new Json(told(texts.history(number).get(0)));
    }

    private static TextDraft draft(Map<String, Object> given) throws Refusal {
        var said = new TreeMap<String, String>();
        given.forEach((name, value) -> said.put(name, value == null ? null : value.toString()));
        return TextForm.draft(said::get);
    }

    private static Response created(String number, int version) {
        return Response.created(URI.create("/api/v1/blocks/" + number))
                .entity(Json.of("number", number, "version", Integer.toString(version)))
                .build();
    }

    private static Map<String, Object> told(TextView text) {
        var told = Json.object(
                "number", text.number(),
                "version", Integer.toString(text.version()),
                "latest", Integer.toString(text.latest()),
                "sha256", text.sha256(),
                "reason", text.reason(),
                "writtenBy", text.writtenBy(),
                "writtenAt", text.writtenAt(),
                "approval", text.approval(),
                "approvedBy", text.approvedBy(),
                "approvedAt", text.approvedAt());
        told.putAll(text.said().members());
        return told;
    }
}
