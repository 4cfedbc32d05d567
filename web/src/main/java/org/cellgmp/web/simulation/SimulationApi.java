package org.cellgmp.web.simulation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.simulation.boundary.Simulations;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;
import org.cellgmp.web.page.Choices;

/** Simulations for programs. */
@Path("/api/v1/simulations")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class SimulationApi {
    @Inject
    private Simulations simulations;

    /** Of one table, newest first. */
    @GET
    public Json list(@QueryParam("table") String table) {
        return Json.page(simulations.of(table).stream().map(SimulationApi::tell).toList(), null);
    }

    /** Begins one; body: {@code table} and {@code version}. */
    @POST
    @RolesAllowed(Role.QA)
    @Consumes(Json.TYPE)
    public Response start(String body) throws Refusal {
        var given = Command.read(body);
        var job = simulations.start(given.required("table"), given.number("version"));
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @GET
    @Path("{number: SM-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(tell(simulations.get(number)));
    }

    /** Batches that it touches. */
    @GET
    @Path("{number: SM-[0-9]+-[0-9]+}/batches")
    public Json touched(
            @PathParam("number") String number,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = simulations.touched(number, after, Choices.number("limit", limit));
        return Json.page(page.items(), page.next());
    }

    private static Object tell(SimulationView run) {
        return Json.object(
                "number", run.number(),
                "table", run.table(),
                "version", run.version(),
                "digest", run.digest(),
                "state", run.state().name(),
                "job", run.job(),
                "by", run.byName(),
                "at", run.at(),
                "endedAt", run.endedAt(),
                "counts", run.counts(),
                "workload", run.counts().workload());
    }
}
