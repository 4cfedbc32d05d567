package org.cellgmp.web.report;

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
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.security.Narrowed;

/** Reports for programs; every print that leaves stands in the trail. */
@Narrowed
@Path("/api/v1/reports")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class ReportApi {
    @Inject
    private Reports reports;

    @GET
    public Json list(
            @QueryParam("subject") String subject, @QueryParam("kind") String kind, @QueryParam("after") String after)
            throws Refusal {
        var rows = reports.list(subject, Choices.read(ReportKind.class, "kind", kind), after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number: RP-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(reports.get(number));
    }

    @GET
    @Path("{number: RP-[0-9]+-[0-9]+}.{which: pdf|docx}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("number") String number, @PathParam("which") String which) throws Refusal {
        return answer(reports.get(number), which);
    }

    /** Prints a thing as it stands. @param revision the latest if it is left out; @param language en, zh or both */
    @GET
    @Path("{kind: event|investigation|capa}/{number: [A-Z][A-Z]-[0-9]+-[0-9]+}.{which: pdf|docx}")
    @Produces(MediaType.WILDCARD)
    public Response print(
            @PathParam("kind") String kind,
            @PathParam("number") String number,
            @PathParam("which") String which,
            @QueryParam("revision") String revision,
            @QueryParam("language") String language)
            throws Refusal {
        var wanted = revision == null || revision.isBlank() ? null : (Integer) Choices.number("revision", revision);
        return answer(reports.of(ReportKind.of(kind), number, wanted, language == null ? "en" : language), which);
    }

    /** Draws up the review of a product over a period. */
    @POST
    @Path("product-review")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response review(String body) throws Refusal {
        var given = Json.read(body);
        var made = reports.review(new AskedReview(
                        Json.required(given, "product"),
                        Json.required(given, "from"),
                        Json.required(given, "to"),
                        Json.optional(given, "evaluation"),
                        Json.optional(given, "measures"),
                        Json.required(given, "language"))
                .order());
        return Response.created(URI.create("/api/v1/reports/" + made.number()))
                .entity(new Json(made))
                .build();
    }

    private Response answer(ReportView report, String which) throws Refusal {
        var wanted = Choices.read(ReportFile.class, "file", which);
        return Downloads.ofOurOwn(wanted.of(report), reports.open(report.number(), wanted, true), true);
    }
}
