package org.cellgmp.web.containment;

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
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The list of holds, and placing one: from a record, or on an identifier. */
@Narrowed
@Path("/holds")
@RolesAllowed(Role.READER)
public class HoldPages {
    private static final int ROWS = 50;

    @Inject
    private HoldRegister register;

    @Inject
    private Holds holds;

    @Inject
    private Visit visit;

    /** @param state standing unless told otherwise; {@code all} for every one */
    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("state") String state, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        var page = visit.context();
        var chosen = state == null || state.isBlank() ? "standing" : state;
        var rows = register.list(
                chosen.equals("all") ? null : Choices.read(HoldState.class, "state", chosen), words, after, ROWS);
        return View.of("containment/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("words", words)
                .with("states", states(page, chosen))
                .with("mayPlace", page.mayOpenDeviation());
    }

    /** @param record number of the record of the thing; null to name it by its identifier; @param event it comes from */
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
    public View blank(@QueryParam("record") String record, @QueryParam("event") String event) throws Refusal {
        return form(new HoldForm(record, null, null, null, null, event, null), Mistakes.NONE);
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
    public Response place(MultivaluedMap<String, String> form) throws Refusal {
        var entered = HoldForm.of(form);
        return visit.attempt(
                () -> to(holds.place(entered.request()).number()),
                mistakes -> form(entered, mistakes).at("/holds/new"));
    }

    /** Shown with the releases that stand on the thing, so that who places the hold knows of them. */
    private View form(HoldForm entered, Mistakes mistakes) throws Refusal {
        Thing thing = null;
        try {
            thing = entered.onRecord() ? register.thingOf(entered.record().strip()) : entered.thing();
        } catch (Refusal refusal) {
            if (mistakes == Mistakes.NONE) throw refusal;
        }
        int passages = thing == null || !thing.known() ? 0 : register.passages(thing);
        return View.of("containment/new")
                .with("entered", entered.having(passages))
                .with("thing", entered.onRecord() ? thing : null)
                .with("releases", passages)
                .with("problems", mistakes.problems());
    }

    static Response to(String number) {
        return Response.seeOther(URI.create("/holds/" + number)).build();
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        for (var state : HoldState.values()) {
            var value = state.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(
                    page.text("hold.state." + state.name()), page.with("state", value), value.equals(chosen), null));
        }
        chips.add(new Chip(page.text("dev.all"), page.with("state", "all"), chosen.equals("all"), null));
        return chips;
    }
}
