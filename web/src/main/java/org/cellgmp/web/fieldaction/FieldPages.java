package org.cellgmp.web.fieldaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The list of cases, complaints, returns and recalls, opening one, and the table of outward clocks. */
@Path("/field-actions")
@RolesAllowed(Role.READER)
public class FieldPages {
    private static final int ROWS = 50;

    @Inject
    private FieldRegister register;

    @Inject
    private FieldActions actions;

    @Inject
    private Visit visit;

    /** @param state open unless told otherwise: {@code due} for those with a running clock by due time, {@code closed}, {@code all} */
    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("batch") String batch,
            @QueryParam("after") String after)
            throws Refusal {
        var page = visit.context();
        var chosen = state == null || state.isBlank() ? "open" : state;
        var open = chosen.equals("all") ? null : Boolean.valueOf(!chosen.equals("closed"));
        var named = batch == null || batch.isBlank() ? null : batch.strip();
        var rows = chosen.equals("due")
                ? register.running(after, ROWS)
                : register.list(Choices.read(MatterKind.class, "kind", kind), open, named, after, ROWS);
        return View.of("fieldaction/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("kinds", kinds(page, kind))
                .with("states", states(page, chosen))
                .with("now", HouseClock.nowAtSite())
                .with("mayOpen", page.mayOpenDeviation());
    }

    @GET
    @Path("clocks")
    @Produces(View.HTML)
    public View clocks() {
        return View.of("fieldaction/clocks").with("lines", register.clocks());
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public View blank(@QueryParam("kind") String kind, @QueryParam("code") String code, @QueryParam("lot") String lot) {
        var now = HouseClock.nowAtSite().withNano(0).toString();
        return form(new MatterForm(kind, null, null, null, null, code, lot, null, now, now), Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response open(MultivaluedMap<String, String> form) throws Refusal {
        var entered = MatterForm.of(form);
        return visit.attempt(
                () -> to(actions.open(entered.request(visit.context().zone())).number()),
                mistakes -> form(entered, mistakes).at("/field-actions/new"));
    }

    private static View form(MatterForm entered, Mistakes mistakes) {
        return View.of("fieldaction/new").with("entered", entered).with("problems", mistakes.problems());
    }

    static Response to(String number) {
        return Response.seeOther(URI.create("/field-actions/" + number)).build();
    }

    private static List<Chip> kinds(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.all"), page.with("kind", null), chosen == null || chosen.isBlank(), null));
        for (var kind : MatterKind.values()) {
            var value = kind.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(
                    page.text("field.kind." + kind.name()), page.with("kind", value), value.equals(chosen), null));
        }
        return chips;
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        for (var state : List.of("open", "due", "closed", "all"))
            chips.add(
                    new Chip(page.text("field.show." + state), page.with("state", state), state.equals(chosen), null));
        return chips;
    }
}
