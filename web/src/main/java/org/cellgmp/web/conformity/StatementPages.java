package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Statements of conformity: what failed, what was not assessed and why, what passed, and what no rule looked at. */
@Narrowed
@Path("/statements")
@RolesAllowed(Role.READER)
public class StatementPages {
    static final int ROWS = 50;

    @Inject
    private Statements statements;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private Visit visit;

    /** Batches with findings that wait for a deviation, the gravest first. */
    @GET
    @Produces(View.HTML)
    public View unhandled(@QueryParam("after") String after) throws Refusal {
        var rows = statements.withUnhandledFindings(after, ROWS);
        return View.of("conformity/unhandled").with("rows", rows.items()).with("next", rows.next());
    }

    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        var view = statements.get(number);
        var page = visit.context();
        var mayAct = view.number().equals(view.latest()) && mayAct();
        return View.of("conformity/statement")
                .with("view", view)
                .with("earlier", statements.of(view.row().batch(), null, ROWS).items())
                .with("into", mayAct ? open(view.row().batch()) : List.of())
                .with("mayAct", mayAct)
                .with("mayAssess", mayAct())
                .with(
                        "mayDecide",
                        view.row().batch().startsWith(RecordKind.BATCH_RECORD.prefix() + "-")
                                && page.holds(
                                        Role.QA_MANAGER,
                                        Role.QUALIFIED_PERSON_MANUFACTURER,
                                        Role.QUALIFIED_PERSON_MAH));
    }

    /** Has the latest version of a batch judged, and leads to the statement. */
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
    public Response assess(@FormParam("record") String batch) throws Refusal {
        return Response.seeOther(
                        URI.create("/statements/" + statements.assess(batch).number()))
                .build();
    }

    /** Deviations that may take a further finding of the batch up. */
    private List<String> open(String batch) {
        return deviations.touching(batch).stream()
                .filter(deviation -> deviation.state() != DeviationState.CLOSED)
                .map(DeviationView::number)
                .toList();
    }

    private boolean mayAct() {
        return visit.context()
                .holds(
                        Role.PRODUCTION_RECORDER,
                        Role.PRODUCTION_REVIEWER,
                        Role.QC_ANALYST,
                        Role.QC_REVIEWER,
                        Role.QA_MANAGER,
                        Role.QUALIFIED_PERSON_MANUFACTURER,
                        Role.QUALIFIED_PERSON_MAH);
    }
}
