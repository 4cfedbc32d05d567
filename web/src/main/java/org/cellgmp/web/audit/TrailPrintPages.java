package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.story.boundary.TrailVolumes;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Long prints of the trail, made in the background. */
@Path("/trail/prints")
@RolesAllowed(Role.QA)
public class TrailPrintPages {
    private static final String ACT = "act.";

    @Inject
    private TrailVolumes volumes;

    @Inject
    private Visit visit;

    /** Begins a print of what the filter finds, and leads to its job. */
    @POST
    @Produces(View.HTML)
    public Response print(@BeanParam TrailFilter filter) throws Refusal {
        var language = visit.context().language();
        var job = volumes.print(filter.query(), language == Language.CHINESE, acts(language));
        return Response.seeOther(URI.create("/jobs/" + job.number())).build();
    }

    @GET
    @Path("{job: [A-Z]{2}-[0-9]+-[0-9]+}/{sha256: [0-9a-f]{64}}")
    @Produces("application/zip")
    public Response take(@PathParam("job") String job, @PathParam("sha256") String sha256) throws Refusal, IOException {
        return answer(job, volumes.handOut(job, sha256));
    }

    static Response answer(String job, InputStream file) {
        return Downloads.written("trail-" + job + ".zip", "application/zip", out -> {
            try (file) {
                file.transferTo(out);
            }
        });
    }

    /** How each act is told on paper. */
    static Map<String, String> acts(Language language) {
        var texts = Texts.all();
        var acts = new HashMap<String, String>();
        for (var key : texts.keys(language))
            if (key.startsWith(ACT)) acts.put(key.substring(ACT.length()), texts.text(language, key));
        return acts;
    }
}
