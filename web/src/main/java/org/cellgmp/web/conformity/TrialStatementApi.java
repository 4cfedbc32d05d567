package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** The statement on the protocol of a trial, for programs. */
@Path("/api/v1/trial-protocols/{number}/statement")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class TrialStatementApi {
    @Inject
    private Statements statements;

    /** The latest statement on a protocol; {@code batch} holds its number. */
    @GET
    public Json latest(@PathParam("number") String protocol) throws Refusal {
        return StatementApi.json(statements.latest(protocol));
    }

    /** Has the latest version judged now. */
    @POST
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Json assess(@PathParam("number") String protocol) throws Refusal {
        return StatementApi.json(statements.assess(protocol));
    }
}
