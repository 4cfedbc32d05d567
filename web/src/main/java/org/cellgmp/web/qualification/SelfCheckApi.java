package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.qualification.boundary.SelfChecks;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;

/** Self-checks, for programs. */
@Path("/api/v1/self-checks")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class SelfCheckApi {
    @Inject
    private SelfChecks checks;

    @GET
    public Json all(@QueryParam("after") String after) throws Refusal {
        var rows = checks.list(after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** Asks for a run; its job tells the progress and in the end the number of the protocol. */
    @POST
    @RolesAllowed(Role.QA)
    public Response start() throws Refusal {
        var job = checks.start();
        return Response.accepted(
                        Json.of("job", job.number(), "state", job.state().name()))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    /** The protocol in canonical JSON, byte for byte: its SHA-256 is the digest. */
    @GET
    @Path("{number}")
    public Response one(@PathParam("number") String number) throws Refusal {
        var bytes = checks.export(number);
        return Downloads.written(number + ".json", Json.TYPE, out -> out.write(bytes));
    }

    /** @param language en, zh or both; en if none */
    @GET
    @Path("{number}/protocol.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("number") String number, @QueryParam("language") String language) throws Refusal {
        return CataloguePages.pdf(number, checks.pdf(number, language == null ? "en" : language));
    }
}
