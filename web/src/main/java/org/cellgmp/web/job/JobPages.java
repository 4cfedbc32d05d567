package org.cellgmp.web.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.web.page.View;

/** The page of a job: how far it is, looked at again by itself until it has ended. */
@RolesAllowed(Role.READER)
@Path("/jobs")
public class JobPages {
    private static final String EVERY_SECONDS = "2";

    @Inject
    private Jobs jobs;

    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public Response one(@PathParam("number") String number) throws Refusal {
        var job = jobs.get(number);
        var answer = Response.ok(View.of("job/job").with("job", job)).header("Cache-Control", "no-store");
        // A header instead of a script or a meta element: the page looks again without either.
        return (job.state().ended() ? answer : answer.header("Refresh", EVERY_SECONDS)).build();
    }

    @POST
    @RolesAllowed(Role.WORKER)
    @Path("{number}/stop")
    @Produces(View.HTML)
    public Response stop(@PathParam("number") String number, @FormParam("reason") String reason) throws Refusal {
        var job = jobs.stop(number, reason);
        return Response.seeOther(URI.create("/jobs/" + job.number())).build();
    }
}
