package org.cellgmp.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;

/** Until when everything is kept, for programs. */
@Path("/api/v1/retention")
@Produces(Json.TYPE)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class RetentionApi {
    @Inject
    private Retentions retentions;

    /** By the last day of their period, as they were counted last. */
    @GET
    public Json list(@BeanParam RetentionForm form, @QueryParam("after") String after) throws Refusal {
        var page = retentions.list(form.filter(), after, Page.LARGEST);
        return Json.page(page.items().stream().map(RetentionTold::thing).toList(), page.next());
    }

    @GET
    @Path("demands")
    public Json demands() {
        var policy = retentions.policy();
        return Json.of(
                "edition",
                policy.edition(),
                "items",
                retentions.demands().stream().map(RetentionTold::demand).toList());
    }

    /** Counted while it is asked. */
    @GET
    @Path("things/{number}")
    @RolesAllowed(Role.READER)
    public Json thing(@PathParam("number") String number) throws Refusal {
        return new Json(RetentionTold.thing(retentions.of(number)));
    }

    /** Has everything counted anew, in the background. */
    @POST
    @Path("counts")
    @RolesAllowed(Role.QA)
    public Response recount() {
        var job = retentions.recount();
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }
}
