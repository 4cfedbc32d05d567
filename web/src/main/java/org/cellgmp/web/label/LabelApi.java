package org.cellgmp.web.label;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.LabelOrder;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.label.boundary.Labels;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Labels of a batch for programs, e.g. a label printer at the filling line. */
@Narrowed
@Path("/api/v1/batch-records/{number}/labels")
@RolesAllowed(Role.READER)
public class LabelApi {
    @Inject
    private Labels labels;

    /** What was printed, newest first. */
    @GET
    @Produces(Json.TYPE)
    public Json printed(@PathParam("number") String number) {
        return Json.page(labels.of(number).stream().map(LabelApi::told).toList(), null);
    }

    /**
     * Prints: the labels as PDF, a page a copy. Body: {@code content}, {@code symbol} (DATAMATRIX or CODE_128), {@code copies},
     * and for a reprint {@code reason}. Each call is a print of its own.
     */
    @POST
    @RolesAllowed({Role.RECORDER, Role.QA})
    @Consumes(Json.TYPE)
    @Produces("application/pdf")
    public Response print(@PathParam("number") String number, String body) throws Refusal {
        var sent = Json.read(body);
        var order = new LabelOrder(
                Json.required(sent, "content"),
                Choices.read(SymbolKind.class, "symbol", Json.required(sent, "symbol")),
                Choices.number("copies", Json.required(sent, "copies")),
                Json.optional(sent, "reason"));
        return Response.ok(labels.printPdf(number, order), "application/pdf")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Map<String, Object> told(LabelView print) {
        return Json.object(
                "number", print.number(),
                "version", print.version(),
                "content", print.content(),
                "scheme", print.scheme().name(),
                "symbol", print.symbol().name(),
                "copies", print.copies(),
                "reprint", print.reprint(),
                "reason", print.reason(),
                "by", print.by(),
                "printed", print.at());
    }
}
