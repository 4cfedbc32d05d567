package org.cellgmp.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.identity.boundary.SingleSignOns;
import org.cellgmp.identity.boundary.Tokens;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.PersonalSession;

/** What a person does with the own account: a new password, tokens for programs. */
@Path("/account")
@PermitAll
@Produces(View.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnAccountPages {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Policies policies;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private SingleSignOns signOns;

    @Inject
    private Visit visit;

    /** @param done what was just done: {@code password} or {@code revoked} */
    @GET
    @Consumes(MediaType.WILDCARD)
    public View show(@QueryParam("done") String done) {
        return view().with("done", done);
    }

    @POST
    @Path("password")
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("next") @DefaultValue("") String next,
            @FormParam("again") @DefaultValue("") String again) {
        try {
            if (!next.equals(again)) throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-not-repeated");
            var account = accounts.changePassword(present, next);
            PersonalSession.begin(request, account, policies.now().idleSeconds());
        } catch (Refusal refused) {
            return refused(refused, "present");
        }
        return Response.seeOther(URI.create("/account?done=password")).build();
    }

    /** Shows the token once, in the answer to the form. */
    @POST
    @Path("tokens")
    public Response issue(
            @FormParam("label") String label,
            @FormParam("scope") List<String> scopes,
            @FormParam("days") @DefaultValue("") String days,
            @FormParam("password") String password) {
        try {
            var issued =
                    tokens.issue(request.getUserPrincipal().getName(), password, label, chosen(scopes), days(days));
            return view().with("issued", issued).answer(200);
        } catch (Refusal refused) {
            return refused(refused, "label");
        }
    }

    @POST
    @Path("tokens/{id}/revoke")
    public Response revoke(@PathParam("id") long id) throws Refusal {
        tokens.revoke(id);
        return Response.seeOther(URI.create("/account?done=revoked")).build();
    }

    private static Set<Scope> chosen(List<String> words) {
        return words.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
    }

    static int days(String given) throws Refusal {
        if (given == null || given.isBlank()) return Tokens.USUAL_DAYS;
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.token-days", Integer.toString(Tokens.MOST_DAYS));
        }
    }

    private Response refused(Refusal refused, String anchor) {
        var problem = Problem.of(refused, visit.context());
        return view().with("problems", List.of(new Complaint(null, anchor, problem.detail(), problem.remedy())))
                .answer(problem.status());
    }

    private View view() {
        PageContext page = visit.context();
        return View.of("identity/ownAccount")
                .with("account", accounts.find(page.actor().id()).orElseThrow())
                .with("policy", policies.now())
                .with("hasCodes", codes.has(page.actor().id()))
                .with("subjects", signOns.own())
                .with("tokens", tokens.own())
                .with("now", HouseClock.now());
    }
}
