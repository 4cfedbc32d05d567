package org.cellgmp.web.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.backup.boundary.Backups;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;

/** Which backups there are. They are taken from the server's disk, never through a browser. */
@Path("/accounts/site/backups")
@RolesAllowed({Role.ADMIN, Role.QA, Role.INSPECTS})
public class BackupPages {
    private static final String EVERY_SECONDS = "2";

    @Inject
    private Backups backups;

    @GET
    @Produces(View.HTML)
    public Response list() {
        var standing = backups.standing();
        var answer = Response.ok(View.of("backup/backups").with("standing", standing))
                .header("Cache-Control", "no-store");
        return (standing.underWay() ? answer.header("Refresh", EVERY_SECONDS) : answer).build();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    public Response ask() throws Refusal {
        backups.ask();
        return Response.seeOther(URI.create("/accounts/site/backups")).build();
    }
}
