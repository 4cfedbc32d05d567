package org.cellgmp.web.disposition;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Choice;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.disposition.SupplyRequest;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.genealogy.Source;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Batches that were decided on, what lies on the table for one, the signing page, and the receipt of a decision. */
@Narrowed
@Path("/dispositions")
@RolesAllowed(Role.READER)
public class DispositionPages {
    static final int ROWS = 50;

    private static final String UNDECIDED = "undecided";

    @Inject
    private Dispositions dispositions;

    @Inject
    private Statements statements;

    @Inject
    private TrailReviews trailReviews;

    @Inject
    private Genealogy genealogy;

    @Inject
    private FieldRegister fieldActions;

    @Inject
    private CapaRegister capas;

    @Inject
    private Signatures signatures;

    @Inject
    private Visit visit;

    /**
     * @param state a {@link BatchState}, {@code waiting} for conditional releases that are not settled, or {@code all} that were
     *     decided on; batches nobody has decided on if absent, because those are the work
     */
    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("state") String state, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        if (state == null || state.isBlank() || UNDECIDED.equals(state)) {
            var undecided = statements.undecided(after, ROWS);
            return View.of("disposition/undecided")
                    .with("rows", undecided.items())
                    .with("next", undecided.next())
                    .with("states", states(page, UNDECIDED));
        }
        var rows = "waiting".equals(state)
                ? dispositions.openConditional(after, ROWS)
                : dispositions.list(
                        "all".equals(state) ? null : Choices.read(BatchState.class, "state", state), after, ROWS);
        return View.of("disposition/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("states", states(page, state));
    }

    /** What lies on the table for a batch, and what this person may decide. */
    @GET
    @Path("of/{batch}")
    @Produces(View.HTML)
    public View prepare(@PathParam("batch") String batch) throws Refusal {
        var prepared = dispositions.prepare(batch);
        return View.of("disposition/prepare")
                .with("prepared", prepared)
                .with("mayAssess", mayAssess())
                .with("trail", trailReviews.standing(batch))
                .with("mayReview", mayReview())
                .with("unkept", unkept(batch))
                .with("capas", capas.touching(batch))
                .with(
                        "fieldActions",
                        fieldActions.list(null, null, batch, null, ROWS).items());
    }

    /** Lots that went into the batch, however far up, of which no record is kept: the genealogy by exception. */
    private List<Source> unkept(String batch) throws Refusal {
        if (!genealogy.knows(batch)) return List.of();
        return genealogy.ofRecord(batch, null, 1).sources().stream()
                .filter(source -> source.number() == null && !source.former())
                .toList();
    }

    private boolean mayReview() {
        return visit.context()
                .holds(Role.QA_MANAGER, Role.INSPECTOR, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);
    }

    /** The signing page. */
    @GET
    @Path("of/{batch}/sign")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View signing(
            @PathParam("batch") String batch,
            @QueryParam("decision") String decision,
            @QueryParam("capacity") String capacity)
            throws Refusal {
        var prepared = dispositions.prepare(batch);
        var choice = choice(prepared, decision, capacity);
        if (choice.whyNot() != null) throw choice.whyNot();
        return sign(prepared, choice, null, null, Mistakes.NONE);
    }

    /** Decides and signs. */
    @POST
    @Path("of/{batch}/sign")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response decide(
            @PathParam("batch") String batch,
            @FormParam("decision") String decision,
            @FormParam("capacity") String capacity,
            @FormParam("statement") String statement,
            @FormParam("decided") String decided,
            @FormParam("reason") String reason,
            @FormParam("physician") String physician,
            @FormParam("request") String asked,
            @FormParam("risks") String risks,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        var supply = new SupplyRequest(physician, asked, risks);
        return visit.attempt(
                () -> {
                    var request = new DecisionRequest(
                            Choices.read(Decision.class, "decision", decision),
                            Choices.read(Capacity.class, "capacity", capacity),
                            statement,
                            Choices.number("decided", decided),
                            reason,
                            account,
                            password,
                            supply);
                    var signed = dispositions.decide(batch, request);
                    return Response.seeOther(URI.create("/dispositions/" + signed.number()))
                            .build();
                },
                mistakes -> {
                    var prepared = dispositions.prepare(batch);
                    return sign(prepared, choice(prepared, decision, capacity), reason, supply, mistakes);
                });
    }

    @GET
    @Path("{number: DP-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        return receipt(dispositions.get(number));
    }

    /** The same page, asked for to be printed: the trail knows that a receipt left the house on paper. */
    @GET
    @Path("{number: DP-[0-9]+-[0-9]+}/receipt")
    @Produces(View.HTML)
    public View print(@PathParam("number") String number) throws Refusal {
        return receipt(dispositions.print(number));
    }

    private View receipt(DispositionView decided) {
        return View.of("disposition/receipt")
                .with("decided", decided)
                .with("signatures", signatures.of(decided.number()))
                .with("history", dispositions.history(decided.batch()));
    }

    private static View sign(
            Preparation prepared, Choice choice, String reason, SupplyRequest supply, Mistakes mistakes) {
        return View.of("disposition/sign")
                .with("prepared", prepared)
                .with("choice", choice)
                .with("reason", reason)
                .with("supply", supply)
                .with("since", prepared.history().isEmpty() ? null : last(prepared.history()))
                .with("problems", mistakes.problems());
    }

    private static DispositionView last(List<DispositionView> history) {
        return history.get(history.size() - 1);
    }

    /** @throws Refusal NOT_ALLOWED if this person has no such choice */
    private static Choice choice(Preparation prepared, String decision, String capacity) throws Refusal {
        var wantedDecision = Choices.read(Decision.class, "decision", decision);
        var wantedCapacity = Choices.read(Capacity.class, "capacity", capacity);
        return prepared.choices().stream()
                .filter(choice -> choice.decision() == wantedDecision && choice.capacity() == wantedCapacity)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_ALLOWED,
                        "disposition.role",
                        wantedCapacity == null
                                ? String.valueOf(capacity)
                                : wantedCapacity.role().containerName()));
    }

    private boolean mayAssess() {
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

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                page.text("standing.UNDECIDED"), page.with("state", UNDECIDED), UNDECIDED.equals(chosen), null));
        chips.add(new Chip(page.text("dsp.waiting"), page.with("state", "waiting"), "waiting".equals(chosen), null));
        for (var state : BatchState.values()) {
            if (state == BatchState.UNDECIDED) continue;
            var value = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            chips.add(new Chip(
                    page.text("standing." + state.name()), page.with("state", value), value.equals(chosen), null));
        }
        chips.add(new Chip(page.text("dsp.all"), page.with("state", "all"), "all".equals(chosen), null));
        return chips;
    }
}
