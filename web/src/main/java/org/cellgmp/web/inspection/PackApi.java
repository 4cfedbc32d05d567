package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.pack.PackView;
import org.cellgmp.pack.boundary.InspectionPacks;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;

/** Packs of an inspection for programs. */
@Path("/api/v1/inspections/{number: IN-[0-9]+-[0-9]+}/packs")
@Produces(Json.TYPE)
@RolesAllowed(Role.QA)
public class PackApi {
    @Inject
    private InspectionPacks packs;

    @Inject
    private Inspections inspections;

    @GET
    public Json list(@PathParam("number") String number) throws Refusal {
        inspections.get(number);
        return Json.page(packs.of(number).stream().map(PackApi::told).toList(), null);
    }

    /** Begins to make one; body: {@code reason}, and {@code request} if it answers one. */
    @POST
    @Consumes(Json.TYPE)
    public Response make(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var place = given.optional("request");
        var request = place == null ? null : Choices.number("request", place);
        var job = packs.make(number, request, given.reason(), PackTexts.words());
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @GET
    @Path("{place: [0-9]{1,9}}/file")
    @Produces("application/zip")
    public Response file(@PathParam("number") String number, @PathParam("place") int place)
            throws Refusal, IOException {
        return Downloads.ofOurOwn(packs.handOut(number, place), packs.open(number, place), true);
    }

    private static Map<String, Object> told(PackView pack) {
        return Json.object(
                "place", Integer.toString(pack.place()),
                "job", pack.job(),
                "sealed", Long.toString(pack.sealed()),
                "events", Long.toString(pack.events()),
                "things", Long.toString(pack.things()),
                "manifest", pack.manifest(),
                "file", pack.file(),
                "by", pack.by(),
                "at", pack.at());
    }
}
