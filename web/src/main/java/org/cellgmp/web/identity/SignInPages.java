package org.cellgmp.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Open;
import org.cellgmp.web.security.Patience;
import org.cellgmp.web.security.PersonalSession;

/** The way in and the way out. */
@Path("/")
@Produces(View.HTML)
public class SignInPages {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Policies policies;

    @Inject
    private Patience patience;

    @Inject
    private SingleSignOn single;

    @Inject
    private Visit visit;

    @Open
    @GET
    @Path("sign-in")
    public View show(@QueryParam("next") String next) {
        PersonalSession.lend(request);
        return view(next, List.of());
    }

    @Open
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("account") String account,
            @FormParam("password") String password,
            @FormParam("next") String next) {
        if (patience.exhausted(Patience.Way.PASSWORD, request.getRemoteAddr())) throw new ClientErrorException(429);
        try {
            PersonalSession.begin(
                    request, accounts.signIn(account, password), policies.now().idleSeconds());
        } catch (Refusal refused) {
            patience.failed(Patience.Way.PASSWORD, request.getRemoteAddr());
            var page = visit.context();
            var complaint =
                    new Complaint(null, "account", page.text(refused.code()), page.text(refused.code() + ".remedy"));
            return view(next, List.of(complaint)).answer(403);
        }
        return Response.seeOther(URI.create(Addresses.ascii(Addresses.local(next) ? next : "/")))
                .build();
    }

    @PermitAll
    @POST
    @Path("sign-out")
    public Response signOut() {
        accounts.signedOut(request.getUserPrincipal().getName());
        var goodbye = single.goodbye(request);
        PersonalSession.end(request);
        if (goodbye.isPresent()) return SingleSignOnPages.onward(goodbye.get().toString());
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    private View view(String next, List<Complaint> problems) {
        return View.of("identity/signIn")
                .with("next", Addresses.local(next) ? next : null)
                .with("lockAfter", policies.now().lockAfter())
                .with("single", single.configured())
                .with("over", PersonalSession.over(request).orElse(null))
                .with("problems", problems);
    }
}
