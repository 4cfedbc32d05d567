package org.cellgmp.web.seal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.TimeStamp;
import org.cellgmp.seal.boundary.TimeStamps;
import org.cellgmp.web.api.Json;

/** Time stamps for programs. */
@Path("/api/v1/trail/seals/time-stamps")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(Json.TYPE)
public class TimeStampApi {
    @Inject
    private TimeStamps stamps;

    /** Newest first. */
    @GET
    public Json stamps(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit)
            throws Refusal {
        var listed = stamps.stamps(SealFacts.number(after), limit);
        var next = listed.size() < limit || listed.isEmpty()
                ? null
                : Long.toString(listed.get(listed.size() - 1).size());
        return Json.page(listed.stream().map(TimeStampApi::tell).toList(), next);
    }

    @GET
    @Path("{size : \\d{1,18}}.zip")
    @Produces("application/zip")
    public Response files(@PathParam("size") long size) throws Refusal {
        return TimeStampAnswer.of(stamps, size);
    }

    private static Object tell(TimeStamp stamp) {
        return Json.object(
                "size", stamp.size(),
                "stamped", stamp.stamped(),
                "requested", stamp.requested(),
                "authority", stamp.authority(),
                "fingerprint", stamp.fingerprint());
    }
}
