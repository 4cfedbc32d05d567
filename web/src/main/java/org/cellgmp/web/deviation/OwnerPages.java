package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.EventOwners;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Putting a quality event in the hands of a person. */
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}/owner")
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
public class OwnerPages {
    @Inject
    private DeviationRegister register;

    @Inject
    private EventOwners owners;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View choosing(@PathParam("number") String number) throws Refusal {
        var event = register.get(number);
        var refusal = event.whyNot().get(DeviationAction.ASSIGN);
        if (refusal != null) throw refusal;
        return form(event, null, null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    public Response assign(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("owner") String owner,
            @FormParam("reason") String reason)
            throws Refusal {
        return visit.attempt(
                () -> {
                    owners.assign(number, Choices.number("revision", revision), owner, reason);
                    return Response.seeOther(URI.create("/deviations/" + number))
                            .build();
                },
                mistakes -> form(register.get(number), owner, reason, mistakes));
    }

    private View form(DeviationView event, String owner, String reason, Mistakes mistakes) {
        return View.of("deviation/owner")
                .with("deviation", event)
                .with("owner", owner)
                .with("reason", reason)
                .with("people", people.working())
                .with("problems", mistakes.problems());
    }
}
