package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.FrontRoom;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** The front room for reading by programs: what the inspection covers, what was asked, and what was published. */
@Narrowed
@Path("/api/v1/front-room")
@Produces(Json.TYPE)
@RolesAllowed(Role.INSPECTS)
public class FrontRoomApi {
    @Inject
    private FrontRoom room;

    @GET
    public Json mine() throws Refusal {
        return new Json(InspectionTold.told(room.mine()));
    }

    @GET
    @Path("requests")
    public Json requests() throws Refusal {
        return Json.page(room.requests().stream().map(InspectionTold::told).toList(), null);
    }
}
