package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Attempt;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The back room: what inspectors asked for, and putting the answers together. */
@Path("/inspections/{number: IN-[0-9]+-[0-9]+}/requests")
@Produces(View.HTML)
@RolesAllowed(Role.QA)
public class RequestPages {
    @Inject
    private BackRoom room;

    @Inject
    private Inspections inspections;

    @Inject
    private FileStore files;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @PathParam("number")
    private String number;

    @GET
    public View list() throws Refusal {
        return list(null, null, null, Mistakes.NONE);
    }

    @GET
    @Path("export.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response export() throws Refusal {
        var page = visit.context();
        var rows = room.export(number);
        return Downloads.workbook(number + "-requests.xlsx", () -> RequestBook.of(page, number, rows));
    }

    @POST
    public Response ask(
            @FormParam("asker") String asker, @FormParam("words") String words, @FormParam("due") String due)
            throws Refusal {
        return visit.attempt(
                () -> to(room.ask(number, asker, words, InspectionForm.moment("due", due))),
                mistakes -> list(asker, words, due, mistakes).at("/inspections/" + number + "/requests"));
    }

    @GET
    @Path("{place: [0-9]{1,9}}")
    public View show(@PathParam("place") int place) throws Refusal {
        return one(place, Mistakes.NONE);
    }

    @POST
    @Path("{place: [0-9]{1,9}}/assign")
    public Response assign(
            @PathParam("place") int place,
            @FormParam("revision") int revision,
            @FormParam("owner") String owner,
            @FormParam("due") String due)
            throws Refusal {
        return doing(place, () -> to(room.assign(number, place, revision, owner, InspectionForm.moment("due", due))));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/records")
    public Response addRecord(
            @PathParam("place") int place, @FormParam("record") String record, @FormParam("says") String says)
            throws Refusal {
        return doing(place, () -> to(room.addRecord(number, place, record, says)));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addFile(@PathParam("place") int place, List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.perhaps(parts);
        try {
            return to(room.addFile(number, place, sent.field("says"), sent.content(), sent.name()));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return one(place, mistakes).answer(mistakes.status());
        }
    }

    @POST
    @Path("{place: [0-9]{1,9}}/items/{item: [0-9]{1,9}}/take-back")
    public Response takeBack(
            @PathParam("place") int place, @PathParam("item") int item, @FormParam("reason") String reason)
            throws Refusal {
        return doing(place, () -> to(room.takeBack(number, place, item, reason)));
    }

    @GET
    @Path("{place: [0-9]{1,9}}/items/{item: [0-9]{1,9}}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("place") int place, @PathParam("item") int item) throws Refusal, IOException {
        var file = room.handOut(number, place, item);
        return Downloads.of(file, files.open(file.sha256()));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/prepare")
    public Response prepare(
            @PathParam("place") int place, @FormParam("revision") int revision, @FormParam("answer") String answer)
            throws Refusal {
        return doing(place, () -> to(room.prepare(number, place, revision, answer)));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/check")
    public Response check(@PathParam("place") int place, @FormParam("revision") int revision) throws Refusal {
        return doing(place, () -> to(room.check(number, place, revision)));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/send-back")
    public Response sendBack(
            @PathParam("place") int place, @FormParam("revision") int revision, @FormParam("reason") String reason)
            throws Refusal {
        return doing(place, () -> to(room.sendBack(number, place, revision, reason)));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/publish")
    public Response publish(@PathParam("place") int place, @FormParam("revision") int revision) throws Refusal {
        return doing(place, () -> to(room.publish(number, place, revision)));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/withdraw")
    public Response withdraw(@PathParam("place") int place, @FormParam("reason") String reason) throws Refusal {
        return doing(place, () -> to(room.withdraw(number, place, reason)));
    }

    private Response doing(int place, Attempt.Act act) throws Refusal {
        return visit.attempt(act, mistakes -> one(place, mistakes));
    }

    private View list(String asker, String words, String due, Mistakes mistakes) throws Refusal {
        return View.of("inspection/requests")
                .with("inspection", inspections.get(number))
                .with("requests", room.of(number))
                .with("now", HouseClock.nowAtSite())
                .with("asker", asker)
                .with("words", words)
                .with("due", due)
                .with("problems", mistakes.problems());
    }

    private View one(int place, Mistakes mistakes) throws Refusal {
        var request = room.get(number, place);
        return View.of("inspection/request")
                .with("request", request)
                .with("now", HouseClock.nowAtSite())
                .with("story", story.of(visit.context(), request.number(), null).items())
                .with("problems", mistakes.problems())
                .at(path(request));
    }

    private static Response to(RequestView request) {
        return Response.seeOther(URI.create(path(request))).build();
    }

    private static String path(RequestView request) {
        return "/inspections/" + request.inspection() + "/requests/" + request.place();
    }
}
