package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What the quality unit counts, over one span for all of it, which stands in the address. */
@Path("/board")
@RolesAllowed(Role.READER)
public class BoardPages {
    @Inject
    private Visit visit;

    @Inject
    private DeviationRegister register;

    @Inject
    private CapaRegister capas;

    /** @param from first day, a year ago if absent; @param to last day, today if absent */
    @GET
    @Produces(View.HTML)
    public View show(@QueryParam("from") String from, @QueryParam("to") String to) throws Refusal {
        var page = visit.context();
        var last = Moment.day("to", to);
        if (last == null) last = page.today();
        var first = Moment.day("from", from);
        if (first == null) first = last.minusYears(1).plusDays(1);
        return View.of("deviation/board")
                .with("board", Board.of(page, first, last, register.figures(first, last), capas.figures(first, last)));
    }
}
