package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.pack.boundary.InspectionPacks;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** One inspection as the quality unit sees it: who may read what until when, and what they looked at. */
@Path("/inspections/{number: IN-[0-9]+-[0-9]+}")
@Produces(View.HTML)
@RolesAllowed(Role.QA)
public class InspectionPage {
    private static final int SEEN = 50;

    @Inject
    private Inspections inspections;

    @Inject
    private InspectionPacks packs;

    @Inject
    private Trail trail;

    @Inject
    private Visit visit;

    @GET
    public View show(@PathParam("number") String number) throws Refusal {
        return page(number, Mistakes.NONE, null);
    }

    /** Everything that invited inspectors looked at, asked for and were refused, newest first. */
    @GET
    @Path("log")
    public View log(@PathParam("number") String number, @QueryParam("after") String after) throws Refusal {
        return View.of("inspection/log")
                .with("inspection", inspections.get(number))
                .with("seen", trail.search(seen(number), after, SEEN));
    }

    @POST
    @Path("prolong")
    public Response prolong(
            @PathParam("number") String number, @FormParam("closes") String closes, @FormParam("reason") String reason)
            throws Refusal {
        return visit.attempt(
                () -> InspectionPages.to(inspections
                        .prolong(number, InspectionForm.moment("closes", closes), reason)
                        .number()),
                mistakes -> page(number, mistakes, null));
    }

    @POST
    @Path("end")
    public Response end(@PathParam("number") String number, @FormParam("reason") String reason) throws Refusal {
        return visit.attempt(
                () -> InspectionPages.to(inspections.end(number, reason).number()),
                mistakes -> page(number, mistakes, null));
    }

    /** Shows the first password once; it is not kept. */
    @POST
    @Path("invitations")
    public Response invite(
            @PathParam("number") String number,
            @FormParam("account") String account,
            @FormParam("printedName") String printedName,
            @FormParam("reason") String reason)
            throws Refusal {
        return visit.attempt(
                () -> handed(number, account, inspections.invite(number, account, printedName, reason)),
                mistakes -> page(number, mistakes, null));
    }

    @POST
    @Path("invitations/{account}/password")
    public Response passwordAnew(
            @PathParam("number") String number,
            @PathParam("account") String account,
            @FormParam("reason") String reason)
            throws Refusal {
        return visit.attempt(
                () -> handed(number, account, inspections.passwordAnew(number, account, reason)),
                mistakes -> page(number, mistakes, null));
    }

    private Response handed(String number, String account, String password) throws Refusal {
        return page(number, Mistakes.NONE, new Handed(account, password)).answer(200);
    }

    /** What is handed to an inspector, shown once. */
    public record Handed(String account, String password) {}

    private View page(String number, Mistakes mistakes, Handed handed) throws Refusal {
        return View.of("inspection/inspection")
                .with("inspection", inspections.get(number))
                .with("invited", inspections.invited(number))
                .with("seen", trail.search(seen(number), null, 10))
                .with("packs", packs.of(number))
                .with("handed", handed)
                .with("problems", mistakes.problems())
                .at("/inspections/" + number);
    }

    private static TrailQuery seen(String number) {
        return new TrailQuery(number, null, "inspection.", null, null, false);
    }
}
