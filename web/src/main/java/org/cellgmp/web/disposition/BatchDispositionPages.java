package org.cellgmp.web.disposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Role;
import org.cellgmp.web.security.Narrowed;

/** The address of a batch's disposition below the batch; leads to where it stands. */
@Narrowed
@Path("/batches/{number: BR-[0-9]+-[0-9]+}/disposition")
@RolesAllowed(Role.READER)
public class BatchDispositionPages {
    @GET
    public Response lead(@PathParam("number") String number) {
        return Response.seeOther(URI.create("/dispositions/of/" + number)).build();
    }
}
