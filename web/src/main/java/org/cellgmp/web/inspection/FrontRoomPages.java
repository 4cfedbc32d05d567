package org.cellgmp.web.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.boundary.FrontRoom;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** Where an invited inspector begins: what the inspection covers, until when, and what was asked for. */
@Narrowed
@Path("/front-room")
@Produces(View.HTML)
@RolesAllowed(Role.INSPECTS)
public class FrontRoomPages {
    @Inject
    private FrontRoom room;

    @GET
    public View show() throws Refusal {
        return View.of("inspection/front").with("inspection", room.mine());
    }
}
