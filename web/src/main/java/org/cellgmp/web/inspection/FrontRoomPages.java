package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.FrontRoom;
import org.cellgmp.pack.boundary.InspectionPacks;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Where an invited inspector begins: what the inspection covers, until when, and what was asked for and published. */
@Narrowed
@Path("/front-room")
@Produces(View.HTML)
@RolesAllowed(Role.INSPECTS)
public class FrontRoomPages {
    @Inject
    private FrontRoom room;

    @Inject
    private InspectionPacks packs;

    @Inject
    private Visit visit;

    @GET
    public View show() throws Refusal {
        return page(null, null, Mistakes.NONE);
    }

    @GET
    @Path("requests.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response export() throws Refusal {
        var page = visit.context();
        var inspection = room.mine().number();
        var rows = room.export();
        return Downloads.workbook(inspection + "-requests.xlsx", () -> RequestBook.of(page, inspection, rows));
    }

    @POST
    @Path("requests")
    public Response ask(@FormParam("words") String words, @FormParam("due") String due) throws Refusal {
        return visit.attempt(
                () -> {
                    room.ask(words, InspectionForm.moment("due", due));
                    return back();
                },
                mistakes -> page(words, due, mistakes));
    }

    @POST
    @Path("requests/{place: [0-9]{1,9}}/withdraw")
    public Response withdraw(@PathParam("place") int place, @FormParam("reason") String reason) throws Refusal {
        return visit.attempt(
                () -> {
                    room.withdraw(place, reason);
                    return back();
                },
                mistakes -> page(null, null, mistakes));
    }

    @GET
    @Path("requests/{place: [0-9]{1,9}}/items/{item: [0-9]{1,9}}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("place") int place, @PathParam("item") int item) throws Refusal, IOException {
        var file = room.handOut(place, item);
        return Downloads.of(file, room.open(place, item));
    }

    @GET
    @Path("packs/{place: [0-9]{1,9}}/file")
    @Produces("application/zip")
    public Response pack(@PathParam("place") int place) throws Refusal, IOException {
        var inspection = room.mine().number();
        return Downloads.ofOurOwn(packs.handOut(inspection, place), packs.open(inspection, place), true);
    }

    @POST
    @Path("packs")
    public Response askForPack(@FormParam("words") String words) throws Refusal {
        return visit.attempt(
                () -> {
                    room.askForPack(words);
                    return back();
                },
                mistakes -> page(null, null, mistakes));
    }

    private View page(String words, String due, Mistakes mistakes) throws Refusal {
        return View.of("inspection/front")
                .with("inspection", room.mine())
                .with("requests", room.requests())
                .with("packs", packs.of(room.mine().number()))
                .with("now", HouseClock.nowAtSite())
                .with("words", words)
                .with("due", due)
                .with("problems", mistakes.problems())
                .at("/front-room");
    }

    private static Response back() {
        return Response.seeOther(URI.create("/front-room#requests")).build();
    }
}
