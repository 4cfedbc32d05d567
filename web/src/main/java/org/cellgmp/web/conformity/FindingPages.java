package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** One finding, explained: demand, clauses, what was seen and where, limit and source, reasons, remedy, and its like in other batches. */
@Narrowed
@Path("/statements/{number}/findings/{key}")
@RolesAllowed(Role.READER)
public class FindingPages {
    static final int ROWS = 20;

    @Inject
    private Statements statements;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Similar similar;

    @GET
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @PathParam("key") String key, @QueryParam("after") String after)
            throws Refusal {
        var statement = statements.get(number);
        var finding = statements.finding(number, key);
        var rows = similar.of(finding.finding().rule(), statement.row().batch(), after, ROWS);
        return View.of("conformity/finding")
                .with("view", statement)
                .with("one", finding)
                .with("explained", guidelines.explain(finding.finding()))
                .with("rows", rows.items())
                .with("next", rows.next());
    }
}
