package org.cellgmp.web.consistency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.cellgmp.consistency.boundary.Consistency;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What of a dossier does not agree, as a page and as a workbook. */
@Path("/dossiers/{number}/consistency")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class ConsistencyPages {
    @Inject
    private Consistency consistency;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View page(@PathParam("number") String number) throws Refusal, IOException {
        return View.of("consistency/consistency").with("report", consistency.of(number));
    }

    @GET
    @Path("list.xlsx")
    public Response workbook(@PathParam("number") String number) throws Refusal, IOException {
        var report = consistency.export(number);
        var page = visit.context();
        return Downloads.workbook("consistency-" + number + ".xlsx", () -> ConsistencyBook.of(page, report));
    }
}
