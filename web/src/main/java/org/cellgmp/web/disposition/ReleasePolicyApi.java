package org.cellgmp.web.disposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.disposition.boundary.ReleasePolicies;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** What the site decides about release, for programs. */
@Path("/api/v1/release-policy")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class ReleasePolicyApi {
    @Inject
    private ReleasePolicies policies;

    @GET
    public Json current() {
        return new Json(policies.current());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json keep(String body) throws Refusal {
        var sent = Command.read(body);
        var every = Choices.yes("everyBatch", Objects.requireNonNullElse(sent.optional("everyBatch"), "no"));
        var policy = new ReleasePolicy(sent.yes("trailReviewed"), every);
        return new Json(policies.keep(sent.number("edition"), policy, sent.reason()));
    }
}
