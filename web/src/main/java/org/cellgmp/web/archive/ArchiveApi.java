package org.cellgmp.web.archive;

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
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.archive.boundary.TrailArchives;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;

/** Closed periods of the trail for programs. */
@Path("/api/v1/trail/archives")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(Json.TYPE)
public class ArchiveApi {
    @Inject
    private TrailArchives archives;

    /** Newest first. */
    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = archives.list(after, limit);
        return Json.page(page.items().stream().map(ArchiveApi::tell).toList(), page.next());
    }

    /** Closes a period; body: {@code period}. */
    @POST
    @RolesAllowed(Role.QA)
    @Consumes(Json.TYPE)
    public Response close(String body) throws Refusal {
        return accepted(archives.close(Command.read(body).required("period")));
    }

    /** Has all of them checked again. */
    @POST
    @Path("checks")
    @RolesAllowed(Role.QA)
    public Response check() throws Refusal {
        return accepted(archives.check(null));
    }

    @GET
    @Path("{number : TA-[0-9]+-[0-9]+}.zip")
    @Produces("application/zip")
    public Response file(@PathParam("number") String number) throws Refusal {
        return ArchivePages.answer(archives.handOut(number));
    }

    private static Response accepted(JobView job) {
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    private static Object tell(ArchiveView row) {
        return Json.object(
                "number", row.number(),
                "period", row.period(),
                "from", row.from(),
                "to", row.to(),
                "events", row.events(),
                "places", row.places(),
                "file", row.file(),
                "bytes", row.bytes(),
                "sha256", row.sha256(),
                "closedBy", row.closedByName(),
                "closedAt", row.closedAt(),
                "state", row.last() == null ? null : row.last().state().name(),
                "checkedAt", row.last() == null ? null : row.last().at());
    }
}
