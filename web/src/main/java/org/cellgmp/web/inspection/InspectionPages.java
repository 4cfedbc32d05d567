package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The list of inspections, and opening one. */
@Path("/inspections")
@RolesAllowed(Role.QA)
public class InspectionPages {
    private static final int ROWS = 50;

    @Inject
    private Inspections inspections;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) {
        var rows = inspections.list(after, ROWS);
        return View.of("inspection/list").with("rows", rows.items()).with("next", rows.next());
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    public View blank() {
        return form(InspectionForm.BLANK, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    public Response open(MultivaluedMap<String, String> form) throws Refusal {
        var entered = InspectionForm.of(form);
        return visit.attempt(
                () -> to(inspections.open(entered.order()).number()),
                mistakes -> form(entered, mistakes).at("/inspections/new"));
    }

    private static View form(InspectionForm entered, Mistakes mistakes) {
        return View.of("inspection/new").with("entered", entered).with("problems", mistakes.problems());
    }

    static Response to(String number) {
        return Response.seeOther(URI.create("/inspections/" + number)).build();
    }
}
