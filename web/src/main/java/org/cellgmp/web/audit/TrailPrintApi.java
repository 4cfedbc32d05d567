package org.cellgmp.web.audit;

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
import java.io.IOException;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.story.boundary.TrailVolumes;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Language;

/** Long prints of the trail for programs: asked for here, taken at the address that the finished job names. */
@Path("/api/v1/trail/prints")
@RolesAllowed(Role.QA)
@Produces(Json.TYPE)
public class TrailPrintApi {
    @Inject
    private TrailVolumes volumes;

    /** Begins a print of what the filter finds. @param language english, unless told otherwise, or chinese */
    @POST
    public Response print(@BeanParam TrailFilter filter, @QueryParam("language") String language) throws Refusal {
        var chosen = Choices.read(Language.class, "language", language);
        var words = chosen == null ? Language.ENGLISH : chosen;
        var job = volumes.print(filter.query(), words == Language.CHINESE, TrailPrintPages.acts(words));
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @GET
    @Path("{job: [A-Z]{2}-[0-9]+-[0-9]+}/{sha256: [0-9a-f]{64}}")
    @Produces("application/zip")
    public Response take(@PathParam("job") String job, @PathParam("sha256") String sha256) throws Refusal, IOException {
        return TrailPrintPages.answer(job, volumes.handOut(job, sha256));
    }
}
