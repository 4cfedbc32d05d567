package org.cellgmp.web.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.backup.BackupFile;
import org.cellgmp.backup.BackupStanding;
import org.cellgmp.backup.boundary.Backups;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** The backups for programs, such as one that carries them to another place. */
@Path("/api/v1/accounts/site/backups")
@RolesAllowed({Role.ADMIN, Role.QA, Role.INSPECTS})
@Produces(Json.TYPE)
public class BackupApi {
    @Inject
    private Backups backups;

    @GET
    public Json standing() {
        return tell(backups.standing());
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    public Response ask() throws Refusal {
        backups.ask();
        return Response.accepted(tell(backups.standing()))
                .location(URI.create("/api/v1/accounts/site/backups"))
                .build();
    }

    private static Json tell(BackupStanding standing) {
        return new Json(Json.object(
                "folder", standing.folder(),
                "daily", standing.daily(),
                "underWay", standing.underWay(),
                "trouble", standing.trouble(),
                "files", standing.files().stream().map(BackupApi::tell).toList()));
    }

    private static Object tell(BackupFile file) {
        return Json.object("name", file.name(), "bytes", file.size(), "at", file.at(), "keysBeside", file.keys());
    }
}
