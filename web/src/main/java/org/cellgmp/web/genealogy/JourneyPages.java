package org.cellgmp.web.genealogy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.genealogy.boundary.Journeys;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The journey of a batch on one picture, with its table. */
@Narrowed
@Path("/batches/{number: BR-[0-9]+-[0-9]+}/journey")
@RolesAllowed(Role.READER)
public class JourneyPages {
    @Inject
    private Journeys journeys;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number) throws Refusal {
        var view = journeys.of(number);
        return View.of("genealogy/journey")
                .with("view", view)
                .with("picture", JourneyPicture.of(view.journey(), visit.context()));
    }
}
