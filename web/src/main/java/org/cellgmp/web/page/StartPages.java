package org.cellgmp.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.CurrentCall;

/** The bare address of the house leads to the first place that the person may go to. */
@PermitAll
@Path("/")
public class StartPages {
    @Inject
    private Visit visit;

    @GET
    public Response start() {
        if (CurrentCall.visit() != null)
            return Response.seeOther(URI.create("/front-room")).build();
        var rail = visit.context().rail();
        return Response.seeOther(URI.create(
                        rail.isEmpty()
                                ? "/sign-in"
                                : rail.get(0).places().get(0).path()))
                .build();
    }
}
