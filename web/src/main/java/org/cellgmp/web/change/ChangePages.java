package org.cellgmp.web.change;

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
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The list of changes, and the form that asks for one. */
@Narrowed
@Path("/changes")
@RolesAllowed(Role.READER)
public class ChangePages {
    static final int ROWS = 50;

    @Inject
    private ChangeRegister register;

    @Inject
    private Changes changes;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("state") String state, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        var page = visit.context();
        var rows = register.list(Choices.read(ChangeState.class, "state", state), words, after, ROWS);
        return View.of("change/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("states", states(page, state))
                .with("words", words)
                .with("mayAsk", page.holds(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER));
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public View blank(@QueryParam("sources") String sources, @QueryParam("why") String why) {
        var typed = Proposed.blank(visit.context().actor().id());
        typed.fields().putSingle("sources", sources);
        typed.fields().putSingle("why", why);
        return form(typed, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response request(MultivaluedMap<String, String> form) throws Refusal {
        var typed = Proposed.of(form);
        return visit.attempt(
                () -> to(changes.request(typed.proposal())),
                mistakes -> form(typed, mistakes).at("/changes/new"));
    }

    private View form(Proposed typed, Mistakes mistakes) {
        return View.of("change/proposal")
                .with("change", null)
                .with("typed", typed)
                .with("people", people.working())
                .with("problems", mistakes.problems());
    }

    static Response to(ChangeView change) {
        return Response.seeOther(URI.create("/changes/" + change.number())).build();
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        boolean all = chosen == null || chosen.isBlank();
        chips.add(new Chip(page.text("dev.all"), page.with("state", null), all, null));
        for (var state : ChangeState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(
                    page.text("change.state." + state.name()), page.with("state", word), word.equals(chosen), null));
        }
        return chips;
    }
}
