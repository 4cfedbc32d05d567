package org.cellgmp.web.simulation;

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
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.simulation.boundary.Simulations;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** What rules of the site would have found in past batches. */
@Path("/simulations")
@RolesAllowed(Role.READER)
public class SimulationPages {
    static final int ROWS = 50;

    @Inject
    private Simulations simulations;

    @Inject
    private Visit visit;

    /** Begins one, and leads to its job with the bar of progress. */
    @POST
    @RolesAllowed(Role.QA)
    public Response start(@FormParam("table") String table, @FormParam("version") String version) throws Refusal {
        var job = simulations.start(table, Choices.number("version", version));
        return Response.seeOther(URI.create("/jobs/" + job.number())).build();
    }

    @GET
    @Path("{number: SM-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @QueryParam("after") String after) throws Refusal {
        var touched = simulations.touched(number, after, ROWS);
        return View.of("simulation/simulation")
                .with("run", simulations.get(number))
                .with("rows", touched.items())
                .with("next", touched.next());
    }

    @GET
    @Path("{number: SM-[0-9]+-[0-9]+}/batches.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@PathParam("number") String number) throws Refusal {
        var run = simulations.export(number);
        var page = visit.context();
        return Downloads.workbook(number + ".xlsx", () -> book(run, page));
    }

    private ListBook book(SimulationView run, PageContext page) {
        var book = new ListBook(
                run.number(),
                List.of(
                        page.text("simulation.batch"),
                        page.text("simulation.title-of"),
                        page.text("simulation.product"),
                        page.text("simulation.decided"),
                        page.text("simulation.new"),
                        page.text("simulation.lost"),
                        page.text("simulation.changed"),
                        page.text("simulation.said")));
        try {
            String after = null;
            do {
                var rows = simulations.touched(run.number(), after, Page.LARGEST);
                for (var row : rows.items())
                    book.row(java.util.Arrays.asList(
                            row.batch(),
                            row.title(),
                            row.product(),
                            page.text("simulation.decided." + row.decision().name()),
                            row.added(),
                            row.lost(),
                            row.changed(),
                            row.said()));
                after = rows.next();
            } while (after != null);
        } catch (Refusal impossible) {
            throw new IllegalStateException(impossible);
        }
        var counts = run.counts();
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("simulation.table"), run.table() + " v" + run.version());
        facts.put(page.text("simulation.digest"), run.digest());
        facts.put(page.text("simulation.tried"), counts.tried() + " / " + counts.total());
        facts.put(page.text("simulation.new"), Long.toString(counts.added()));
        facts.put(page.text("simulation.lost"), Long.toString(counts.lost()));
        facts.put(page.text("simulation.changed"), Long.toString(counts.changed()));
        facts.put(page.text("simulation.workload"), counts.workload());
        facts.put(page.text("simulation.by"), page.actor().printedName());
        facts.put(page.text("simulation.at"), page.printedAt());
        book.about(page.text("simulation.about"), facts);
        return book;
    }
}
