package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.api.Repeatable;
import org.cellgmp.web.job.JobApi;

/** Trial runs and workbooks, for programs. */
@RolesAllowed(Role.READER)
@Path("/api/v1")
public class ImportApi {
    @Inject
    private Intake intake;

    @Inject
    private Repeatable repeatable;

    @GET
    @Path("imports/{number}")
    @Produces(Json.TYPE)
    public Json one(@PathParam("number") String number) throws Refusal {
        return ImportTell.tell(intake.get(number));
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Path("imports/{number}/commit")
    @Produces(Json.TYPE)
    public Response commit(@PathParam("number") String number, String body) throws Refusal, IOException {
        return repeatable.once(body, () -> {
            var job = intake.commit(number, Json.required(Json.read(body), "reason"));
            return Response.accepted(JobApi.tell(job))
                    .location(URI.create("/api/v1/jobs/" + job.number()))
                    .build();
        });
    }

    /** @param kind batch-record (the default), material-lots or specification */
    @GET
    @Path("import-template.xlsx")
    @Produces(Workbooks.TYPE)
    public Response template(@QueryParam("kind") String kind) throws Refusal {
        return Workbooks.template(intake, kind);
    }

    @GET
    @Path("workbooks/{number}.xlsx")
    @Produces(Workbooks.TYPE)
    public Response workbook(@PathParam("number") String number) throws Refusal, IOException {
        return Workbooks.filled(intake, number);
    }
}
