package org.cellgmp.web.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;

/** How far a job is, for programs. */
@RolesAllowed(Role.READER)
@Path("/api/v1/jobs")
public class JobApi {
    @Inject
    private Jobs jobs;

    @GET
    @Path("{number}")
    @Produces(Json.TYPE)
    public Json one(@PathParam("number") String number) throws Refusal {
        return tell(jobs.get(number));
    }

    /** Asks for a job to stop; body: {@code reason}. */
    @POST
    @RolesAllowed(Role.WORKER)
    @Path("{number}/stop")
    @Produces(Json.TYPE)
    public Json stop(@PathParam("number") String number, String body) throws Refusal {
        return tell(jobs.stop(number, Json.required(Json.read(body), "reason")));
    }

    /** A job with its message in both languages. */
    public static Json tell(JobView job) {
        return Json.of(
                "number", job.number(),
                "kind", job.kind(),
                "state", job.state().name(),
                "done", Long.toString(job.done()),
                "total", Long.toString(job.total()),
                "message", text(Language.ENGLISH, job),
                "messageChinese", text(Language.CHINESE, job),
                "result", job.result(),
                "startedBy", job.startedBy(),
                "queuedAt", job.queuedAt(),
                "endedAt", job.endedAt());
    }

    private static String text(Language language, JobView job) {
        return job.message() == null
                ? null
                : Texts.all().text(language, job.message(), job.arguments().toArray());
    }
}
