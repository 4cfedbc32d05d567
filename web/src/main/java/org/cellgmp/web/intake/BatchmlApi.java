package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.boundary.BatchmlExport;
import org.cellgmp.web.security.Narrowed;

/** Hands out batch records as BatchML, to programs. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/api/v1/batch-records/{number}/batchml")
public class BatchmlApi {
    @Inject
    private BatchmlExport export;

    /** @param version null for the latest */
    @GET
    @Produces(BatchmlAnswer.TYPE)
    public Response write(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return BatchmlAnswer.of(export.write(number, version));
    }
}
