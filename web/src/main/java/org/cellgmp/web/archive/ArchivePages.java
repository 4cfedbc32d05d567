package org.cellgmp.web.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import org.cellgmp.archive.ArchiveFile;
import org.cellgmp.archive.ArchivePolicy;
import org.cellgmp.archive.Every;
import org.cellgmp.archive.boundary.TrailArchives;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Closed periods of the trail and their archives. */
@Path("/trail/archives")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class ArchivePages {
    private static final int ROWS = 50;

    @Inject
    private TrailArchives archives;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) {
        return view(after, null, null, Mistakes.NONE);
    }

    /** Begins to close a period, and leads to its job. */
    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response close(@FormParam("period") String period) throws Refusal {
        return visit.attempt(
                () -> Response.seeOther(
                                URI.create("/jobs/" + archives.close(period).number()))
                        .build(),
                mistakes -> view(null, period, null, mistakes));
    }

    @POST
    @Path("policy")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response decide(MultivaluedMap<String, String> form) throws Refusal {
        return visit.attempt(
                () -> {
                    archives.decide(
                            Choices.number("edition", form.getFirst("edition")), typed(form), form.getFirst("reason"));
                    return Response.seeOther(URI.create("/trail/archives")).build();
                },
                mistakes -> view(null, null, form, mistakes));
    }

    @POST
    @Path("checks")
    @RolesAllowed(Role.QA)
    public Response check(@FormParam("archive") String number) throws Refusal {
        var job = archives.check(number == null || number.isBlank() ? null : number);
        return Response.seeOther(URI.create("/jobs/" + job.number())).build();
    }

    @GET
    @Path("{number : TA-[0-9]+-[0-9]+}.zip")
    @Produces("application/zip")
    public Response file(@PathParam("number") String number) throws Refusal {
        return answer(archives.handOut(number));
    }

    static Response answer(ArchiveFile file) {
        return Downloads.written(file.name(), "application/zip", out -> Files.copy(file.path(), out));
    }

    static ArchivePolicy typed(MultivaluedMap<String, String> form) throws Refusal {
        return new ArchivePolicy(Choices.read(Every.class, "every", form.getFirst("every")), form.getFirst("days"));
    }

    private View view(String after, String period, MultivaluedMap<String, String> typed, Mistakes mistakes) {
        var page = archives.list(after, ROWS);
        return View.of("archive/archives")
                .with("rows", page.items())
                .with("next", page.next())
                .with("policy", archives.policy())
                .with("period", period)
                .with("days", typed == null ? null : typed.getFirst("days"))
                .with("every", typed == null ? null : typed.getFirst("every"))
                .with("reason", typed == null ? null : typed.getFirst("reason"))
                .with("mayClose", visit.context().holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }
}
