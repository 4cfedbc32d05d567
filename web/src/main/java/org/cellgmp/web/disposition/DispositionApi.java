package org.cellgmp.web.disposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Choice;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.disposition.SupplyRequest;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Dispositions for programs. */
@Narrowed
@Path("/api/v1/dispositions")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DispositionApi {
    @Inject
    private Dispositions dispositions;

    @Inject
    private Statements statements;

    @Inject
    private CapaRegister capas;

    @Inject
    private Visit visit;

    @GET
    public Json list(@QueryParam("state") String state, @QueryParam("after") String after) throws Refusal {
        var rows = dispositions.list(Choices.read(BatchState.class, "state", state), after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** Batches that nobody has decided on, those first whose shelf life ends first. */
    @GET
    @Path("undecided")
    public Json undecided(@QueryParam("after") String after) throws Refusal {
        var rows = statements.undecided(after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** Conditional releases that are not settled, by the day the next result is expected. */
    @GET
    @Path("waiting")
    public Json waiting(@QueryParam("after") String after) throws Refusal {
        var rows = dispositions.openConditional(after, Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    /** What lies on the table for a batch: statement, blockers, pending results, what the caller could decide. */
    @GET
    @Path("of/{batch}")
    public Json prepare(@PathParam("batch") String batch) throws Refusal {
        var prepared = dispositions.prepare(batch);
        return Json.of(
                "batch",
                prepared.batch(),
                "batchNumber",
                prepared.batchTitle(),
                "state",
                prepared.state().name(),
                "latestVersion",
                prepared.latestVersion(),
                "statement",
                prepared.statement() == null ? null : prepared.statement().number(),
                "digest",
                prepared.statement() == null ? null : prepared.statement().row().digest(),
                "decided",
                prepared.decided(),
                "pending",
                prepared.pending(),
                "blockers",
                prepared.blockers().stream().map(this::told).toList(),
                "choices",
                choices(prepared),
                "history",
                prepared.history(),
                "capas",
                capas.touching(batch));
    }

    private List<Map<String, Object>> choices(Preparation prepared) {
        return prepared.choices().stream().map(this::choice).toList();
    }

    private Map<String, Object> choice(Choice choice) {
        return Json.object(
                "capacity",
                choice.capacity().name(),
                "decision",
                choice.decision().name(),
                "whyNot",
                choice.whyNot() == null ? null : told(choice.whyNot()));
    }

    private Map<String, Object> told(Refusal refusal) {
        return Json.object(
                "code",
                refusal.code(),
                "detail",
                visit.context().text(refusal.code(), refusal.arguments().toArray()),
                "named",
                refusal.arguments());
    }

    /**
     * Decides and signs: {@code account} and {@code password} are the two components. {@code statement} and {@code decided} say what the
     * decision was made on, as {@link #prepare} gave them.
     */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response decide(String body) throws Refusal {
        var given = Command.read(body);
        var request = new DecisionRequest(
                Choices.read(Decision.class, "decision", given.required("decision")),
                Choices.read(Capacity.class, "capacity", given.required("capacity")),
                given.required("statement"),
                given.number("decided"),
                given.reason(),
                given.account(),
                given.password(),
                new SupplyRequest(given.optional("physician"), given.optional("request"), given.optional("risks")));
        var signed = dispositions.decide(given.required("batch"), request);
        return Response.created(URI.create("/api/v1/dispositions/" + signed.number()))
                .entity(new Json(signed))
                .build();
    }

    @GET
    @Path("{number: DP-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(dispositions.get(number));
    }
}
