package org.cellgmp.web.subject;

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
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.subject.boundary.ReidentificationRights;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.View;

/** The right of one person to learn who a subject is, granted by the administrator. */
@Path("/accounts/{name}/re-identification")
@RolesAllowed(Role.ADMIN)
public class RightPages {
    @Inject
    private ReidentificationRights rights;

    @Inject
    private Accounts accounts;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("name") String name) throws Refusal {
        var account = accounts.account(name).name();
        return View.of("subject/right").with("name", account).with("held", rights.held(account));
    }

    @POST
    public Response change(
            @PathParam("name") String name, @FormParam("granted") String granted, @FormParam("reason") String reason)
            throws Refusal {
        rights.change(name, "yes".equals(granted), reason);
        return Response.seeOther(URI.create("/accounts/" + Addresses.encoded(name) + "/re-identification"))
                .build();
    }
}
