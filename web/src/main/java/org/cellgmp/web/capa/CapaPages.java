package org.cellgmp.web.capa;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.boundary.Waivers;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;
import org.cellgmp.web.signature.SignSheet;
import org.cellgmp.web.takeover.Origins;
import org.cellgmp.web.worklist.BulkForm;

/** The list of CAPAs, the ways to raise one, and the statement that none is needed. */
@Narrowed
@Path("/capas")
@RolesAllowed(Role.READER)
public class CapaPages {
    static final int ROWS = 50;

    @Inject
    private CapaRegister register;

    @Inject
    private Capas capas;

    @Inject
    private Waivers waivers;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private People people;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@BeanParam CapaQuery query, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var filter = query.filter(page.today());
        var rows = register.list(filter, after, ROWS);
        return View.of("capa/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("acts", BulkForm.actsOnCapas(page))
                .with("states", states(page, query.open() ? "open" : query.state))
                .with("origins", Origins.chips(page, query.taken))
                .with(
                        "taken",
                        takeovers.from(
                                rows.items().stream().map(CapaRow::number).toList()))
                .with("span", CapaQuery.told(page, filter.span()))
                .with("words", query.words)
                .with("mayRaise", CapaPanel.mayRaise(page));
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View blank(@QueryParam("problem") String problem) {
        var typed = Typed.blank(visit.context().actor().id());
        return form(Typed.empty(problem) ? typed : typed.about(problem), Mistakes.NONE);
    }

    /** Raises one: from {@code deviation}, with everything filled in, and leads to its plan to look through; or from the words in the form, and leads to it. */
    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response raise(@FormParam("deviation") String deviation, MultivaluedMap<String, String> form)
            throws Refusal {
        if (!Typed.empty(deviation)) {
            var capa = capas.raiseFrom(deviation.strip());
            return Response.seeOther(URI.create("/capas/" + capa.number() + "/plan"))
                    .build();
        }
        var typed = Typed.of(form);
        return visit.attempt(
                () -> to(capas.raise(typed.plan())),
                mistakes -> form(typed, mistakes).at("/capas/new"));
    }

    /** The signing page of the statement that a deviation needs no CAPA. */
    @GET
    @Path("waiver/{deviation: DV-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public View waiving(@PathParam("deviation") String deviation) throws Refusal {
        var refusal = waivers.whyNot(deviation);
        if (refusal != null) throw refusal;
        return waiver(deviation, null, Mistakes.NONE);
    }

    @POST
    @Path("waiver/{deviation: DV-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response waive(
            @PathParam("deviation") String deviation,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    waivers.sign(deviation, reason, account, password);
                    return Response.seeOther(URI.create("/deviations/" + deviation + "#capas"))
                            .build();
                },
                mistakes -> waiver(deviation, reason, mistakes));
    }

    private View waiver(String deviation, String reason, Mistakes mistakes) throws Refusal {
        var page = visit.context();
        var view = deviations.get(deviation);
        var content = view.content();
        var lines = new ArrayList<SignSheet.Line>();
        lines.add(new SignSheet.Line(
                page.text("capa.event"), deviation + " " + content.account().title(), "/deviations/" + deviation));
        if (content.classification() != null)
            lines.add(new SignSheet.Line(
                    page.text("dev.class"),
                    page.text("dev.class." + content.classification().name()),
                    null));
        if (content.investigation() != null)
            lines.add(new SignSheet.Line(
                    page.text("dev.root-cause"), content.investigation().rootCause(), null));
        lines.add(new SignSheet.Line(page.text("header.digest"), view.digest(), null));
        return new SignSheet(
                        page.text("capa.waive-title", deviation),
                        page.text("capa.waive-hint"),
                        lines,
                        "/capas/waiver/" + deviation,
                        null,
                        List.of(),
                        null,
                        reason,
                        page.text("capa.waive"),
                        "/deviations/" + deviation)
                .view(mistakes);
    }

    private View form(Typed typed, Mistakes mistakes) {
        return View.of("capa/plan")
                .with("capa", null)
                .with("typed", typed)
                .with("people", people.working())
                .with("problems", mistakes.problems());
    }

    static Response to(CapaView capa) {
        return Response.seeOther(URI.create("/capas/" + capa.number())).build();
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.not-closed"), page.with("state", null), chosen.equals("open"), null));
        for (var state : CapaState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(
                    page.text("capa.state." + state.name()), page.with("state", word), word.equals(chosen), null));
        }
        chips.add(new Chip(page.text("dev.all"), page.with("state", "all"), chosen.equals("all"), null));
        return chips;
    }
}
