package org.cellgmp.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Before the first signature: the person takes the electronic one for the own. */
@Path("/account/signature")
@PermitAll
@Produces(View.HTML)
public class CertificationPages {
    @Inject
    private Accounts accounts;

    @Inject
    private Visit visit;

    /** @param next page to go on with */
    @GET
    public View show(@QueryParam("next") String next) {
        return view(next, Mistakes.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response certify(
            @FormParam("agreed") @DefaultValue("") String agreed,
            @FormParam("account") String account,
            @FormParam("password") String password,
            @FormParam("next") String next) {
        try {
            accounts.certify(agreed.equals("yes"), account, password);
        } catch (Refusal refused) {
            var mistakes = Mistakes.of(refused, visit.context());
            return view(next, mistakes).answer(mistakes.status());
        }
        var onward = Addresses.local(next) ? next : "/account";
        return Response.seeOther(URI.create(Addresses.ascii(onward))).build();
    }

    private View view(String next, Mistakes mistakes) {
        var name = visit.context().actor().id();
        return View.of("identity/certification")
                .with("account", accounts.find(name).orElseThrow())
                .with("next", Addresses.local(next) ? next : null)
                .with("problems", mistakes.problems());
    }
}
