package org.cellgmp.web.seal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.boundary.TimeStamps;
import org.cellgmp.web.page.View;

/** What an outside authority said of the checkpoints. */
@Path("/trail/seals/time-stamps")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(View.HTML)
public class TimeStampPages {
    private static final int ROWS = 50;

    @Inject
    private TimeStamps stamps;

    @GET
    public View stamps(@QueryParam("after") String after) throws Refusal {
        var listed = stamps.stamps(SealFacts.number(after), ROWS);
        return View.of("seal/time-stamps")
                .with("stamps", listed)
                .with("authority", stamps.authority())
                .with("trouble", stamps.trouble())
                .with(
                        "next",
                        listed.size() < ROWS
                                ? null
                                : Long.toString(listed.get(ROWS - 1).size()));
    }

    @GET
    @Path("{size : \\d{1,18}}.zip")
    @Produces("application/zip")
    public Response files(@PathParam("size") long size) throws Refusal {
        return TimeStampAnswer.of(stamps, size);
    }
}
