package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Narrowed;

/** The statement on a batch, for programs. */
@Narrowed
@Path("/api/v1/batch-records/{number}/statement")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class StatementApi {
    @Inject
    private Statements statements;

    /** The latest statement on a batch, with the deviation that handles each finding. */
    @GET
    public Json latest(@PathParam("number") String batch) throws Refusal {
        return json(statements.latest(batch));
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
    public Json assess(@PathParam("number") String batch) throws Refusal {
        return json(statements.assess(batch));
    }

    static Json json(StatementView view) {
        return Json.of(
                "number",
                view.number(),
                "batch",
                view.row().batch(),
                "version",
                view.row().version(),
                "latestVersion",
                view.latestVersion(),
                "digest",
                view.row().digest(),
                "at",
                view.row().at(),
                "counts",
                Json.object(
                        "critical",
                        view.row().critical(),
                        "major",
                        view.row().major(),
                        "other",
                        view.row().other(),
                        "advisory",
                        view.row().advisory(),
                        "notAssessed",
                        view.row().notAssessed(),
                        "passed",
                        view.row().passed(),
                        "unseen",
                        view.row().unseen()),
                "handled",
                view.findings().stream()
                        .filter(finding -> finding.handling() != null)
                        .map(finding -> Json.object(
                                "finding",
                                finding.id(),
                                "deviation",
                                finding.handling().deviation()))
                        .toList(),
                "statement",
                view.statement());
    }
}
