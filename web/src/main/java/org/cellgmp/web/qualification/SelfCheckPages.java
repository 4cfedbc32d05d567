package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.qualification.boundary.SelfChecks;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Self-checks: every shipped case replayed on this installation, each run with its protocol. */
@Path("/self-checks")
@RolesAllowed(Role.READER)
public class SelfCheckPages {
    static final int ROWS = 50;
    static final int CASES = 200;

    @Inject
    private SelfChecks checks;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View all(@QueryParam("after") String after) throws Refusal {
        var rows = checks.list(after, ROWS);
        return View.of("qualification/selfChecks")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("inUse", guidelines.digest())
                .with("checked", checks.latest().isPresent())
                .with("mayRun", visit.context().holds(Role.QA_MANAGER));
    }

    /** Asks for a run, and leads to its progress. */
    @POST
    @RolesAllowed(Role.QA)
    public Response start() throws Refusal {
        return Response.seeOther(URI.create("/jobs/" + checks.start().number())).build();
    }

    /** @param after how many cases stand on the pages before; null for the first */
    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @QueryParam("after") String after) throws Refusal {
        var view = checks.get(number);
        var cases = view.protocol().cases();
        int from = from(after, cases.size());
        int to = Math.min(from + CASES, cases.size());
        return View.of("qualification/selfCheck")
                .with("view", view)
                .with(
                        "wrong",
                        view.protocol().all().stream()
                                .filter(one -> !one.passed())
                                .limit(CASES)
                                .toList())
                .with("cases", cases.subList(from, to))
                .with("next", to < cases.size() ? Integer.toString(to) : null);
    }

    private static int from(String after, int size) throws Refusal {
        if (after == null || after.isEmpty()) return 0;
        if (!after.matches("[0-9]{1,7}") || Integer.parseInt(after) > size)
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        return Integer.parseInt(after);
    }

    /** Every case, the site's own in lines that say so. */
    @GET
    @Path("{number}/protocol.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@PathParam("number") String number) throws Refusal {
        var view = checks.workbook(number);
        var page = visit.context();
        return Downloads.workbook(number + ".xlsx", () -> ProtocolBook.of(page, view));
    }

    /** @param language en, zh or both; that of the page if none */
    @GET
    @Path("{number}/protocol.pdf")
    public Response pdf(@PathParam("number") String number, @QueryParam("language") String language) throws Refusal {
        return CataloguePages.pdf(number, checks.pdf(number, CataloguePages.language(language, visit)));
    }

    @GET
    @Path("{number}/protocol.json")
    public Response json(@PathParam("number") String number) throws Refusal {
        var bytes = checks.export(number);
        return Downloads.written(number + ".json", "application/json", out -> out.write(bytes));
    }
}
