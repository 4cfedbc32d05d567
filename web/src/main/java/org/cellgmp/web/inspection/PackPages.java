package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.pack.boundary.InspectionPacks;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Packs of an inspection as the quality unit makes them and takes them out. */
@Path("/inspections/{number: IN-[0-9]+-[0-9]+}/packs")
@RolesAllowed(Role.QA)
public class PackPages {
    @Inject
    private InspectionPacks packs;

    @Inject
    private Inspections inspections;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@PathParam("number") String number) throws Refusal {
        return View.of("inspection/packs")
                .with("inspection", inspections.get(number))
                .with("packs", packs.of(number));
    }

    /** Begins to make one, for a request if its place is given, and leads to its job with the bar of progress. */
    @POST
    @Produces(View.HTML)
    public Response make(
            @PathParam("number") String number,
            @FormParam("reason") String reason,
            @FormParam("request") Integer request)
            throws Refusal {
        return visit.attempt(
                () -> Response.seeOther(URI.create("/jobs/"
                                + packs.make(number, request, reason, PackTexts.words())
                                        .number()))
                        .build(),
                mistakes -> list(number).with("problems", mistakes.problems()).at("/inspections/" + number + "/packs"));
    }

    @GET
    @Path("{place: [0-9]{1,9}}/file")
    @Produces("application/zip")
    public Response file(@PathParam("number") String number, @PathParam("place") int place)
            throws Refusal, IOException {
        return Downloads.ofOurOwn(packs.handOut(number, place), packs.open(number, place), true);
    }
}
