package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** A statement run again with its own rulebook. A reading, as a download is: it changes nothing and stands in the trail. */
@Narrowed
@Path("/statements/{number: ST-[0-9]+-[0-9]+}/again")
@RolesAllowed(Role.READER)
public class StatementAgainPages {
    @Inject
    private KeptRulebooks rulebooks;

    @GET
    @Produces(View.HTML)
    public View again(@PathParam("number") String number) throws Refusal {
        return View.of("conformity/again").with("came", rulebooks.runAgain(number));
    }
}
