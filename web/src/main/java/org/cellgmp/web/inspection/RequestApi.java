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
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;

/** Requests of inspectors for programs of the quality unit. */
@Path("/api/v1/inspections/{number: IN-[0-9]+-[0-9]+}/requests")
@Produces(Json.TYPE)
@RolesAllowed(Role.QA)
public class RequestApi {
    @Inject
    private BackRoom room;

    @Inject
    private Inspections inspections;

    @PathParam("number")
    private String number;

    @GET
    public Json list() throws Refusal {
        inspections.get(number);
        return Json.page(room.of(number).stream().map(InspectionTold::told).toList(), null);
    }

    @GET
    @Path("{place: [0-9]{1,9}}")
    public Json one(@PathParam("place") int place) throws Refusal {
        return json(room.get(number, place));
    }

    @POST
    @Consumes(Json.TYPE)
    public Response ask(String body) throws Refusal {
        var given = Command.read(body);
        var asked = room.ask(number, given.optional("asker"), given.optional("words"), given.time("due"));
        return Response.created(URI.create("/api/v1/inspections/" + number + "/requests/" + asked.place()))
                .entity(json(asked))
                .build();
    }

    @POST
    @Path("{place: [0-9]{1,9}}/assign")
    @Consumes(Json.TYPE)
    public Json assign(@PathParam("place") int place, String body) throws Refusal {
        var given = Command.read(body);
        return json(room.assign(number, place, given.revision(), given.optional("owner"), given.time("due")));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/records")
    @Consumes(Json.TYPE)
    public Json addRecord(@PathParam("place") int place, String body) throws Refusal {
        var given = Command.read(body);
        return json(room.addRecord(number, place, given.optional("record"), given.optional("says")));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/prepare")
    @Consumes(Json.TYPE)
    public Json prepare(@PathParam("place") int place, String body) throws Refusal {
        var given = Command.read(body);
        return json(room.prepare(number, place, given.revision(), given.optional("answer")));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/check")
    @Consumes(Json.TYPE)
    public Json check(@PathParam("place") int place, String body) throws Refusal {
        return json(room.check(number, place, Command.read(body).revision()));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/send-back")
    @Consumes(Json.TYPE)
    public Json sendBack(@PathParam("place") int place, String body) throws Refusal {
        var given = Command.read(body);
        return json(room.sendBack(number, place, given.revision(), given.reason()));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/publish")
    @Consumes(Json.TYPE)
    public Json publish(@PathParam("place") int place, String body) throws Refusal {
        return json(room.publish(number, place, Command.read(body).revision()));
    }

    @POST
    @Path("{place: [0-9]{1,9}}/withdraw")
    @Consumes(Json.TYPE)
    public Json withdraw(@PathParam("place") int place, String body) throws Refusal {
        return json(room.withdraw(number, place, Command.read(body).reason()));
    }

    private static Json json(RequestView request) {
        return new Json(InspectionTold.told(request));
    }
}
