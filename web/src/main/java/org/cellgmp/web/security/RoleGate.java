package org.cellgmp.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.OneTimeCodes;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.identity.boundary.Tokens;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.ProblemAnswer;
import org.cellgmp.web.page.Visit;

/**
 * Lets through who may take the route. Whoever has not signed in is sent to the sign-in page, a program gets 401; whoever
 * lacks the role gets 403, and the trail hears of it. A route that declares nothing lets nobody through.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RoleGate implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(RoleGate.class.getName());
    private static final String OWN_ACCOUNT = "/account";
    private static final String CODES = "/account/codes";

    @Context
    private ResourceInfo route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Policies policies;

    @Inject
    private OneTimeCodes oneTimeCodes;

    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public void filter(ContainerRequestContext call) {
        PersonalSession.token(request);
        if (request.getAttribute(Recognition.BAD_TOKEN) != null) throw unknown();
        var admission = Admission.of(route.getResourceClass(), route.getResourceMethod());
        if (admission.isPresent() && admission.get().open()) return;
        if (!(request.getAttribute(Recognition.ACCOUNT) instanceof AccountView account)) {
            if (Route.api(request)) throw unknown();
            call.abortWith(Response.seeOther(signIn()).build());
            return;
        }
        if (admission.isEmpty())
            LOG.log(Level.SEVERE, "route declares nobody who may take it: {0}", route.getResourceMethod());
        if (admission.isEmpty() || !admits(admission.get(), account)) {
            accounts.accessRefused(Route.of(request));
            throw new ForbiddenException();
        }
        var missing = missing();
        if (missing.isPresent()) {
            tokens.outOfScope(Route.of(request), missing.get());
            call.abortWith(answer.to(Problem.of(
                    new Refusal(
                            Refusal.Reason.NOT_ALLOWED,
                            "identity.token-scope",
                            missing.get().word()),
                    visit.context())));
            return;
        }
        if (!ownAccount() && !codes() && !account.passwordByOther() && oneTimeCodes.mustSetUp(account.name())) {
            call.abortWith(Response.seeOther(URI.create(CODES)).build());
            return;
        }
        if (!ownAccount() && mustChoose(account))
            call.abortWith(Response.seeOther(URI.create(OWN_ACCOUNT)).build());
    }

    /** The scope that a token lacks for what it is about to change. */
    private Optional<Scope> missing() {
        if (Route.reading(request) || !(request.getAttribute(Recognition.SCOPES) instanceof Set<?> scopes))
            return Optional.empty();
        return ScopeOf.room(route.getResourceClass()).filter(scope -> !scopes.contains(scope));
    }

    private static boolean admits(Admission admission, AccountView account) {
        return admission.everyone()
                || account.roles().stream().anyMatch(role -> admission.roles().contains(role.containerName()));
    }

    /** Somebody else knows the password, or it is older than the policy lets it be. */
    private boolean mustChoose(AccountView account) {
        return account.passwordByOther() || policies.now().aged(account.passwordSince(), HouseClock.now());
    }

    /** Where a person who must set up one-time codes may go. */
    private boolean codes() {
        var path = request.getRequestURI();
        return path.equals(CODES) || path.startsWith(CODES + "/");
    }

    /** Where a person who must choose a new password may go: to choose a new one, or away. */
    private boolean ownAccount() {
        var path = request.getRequestURI();
        return Set.of(OWN_ACCOUNT, OWN_ACCOUNT + "/password", "/sign-out").contains(path);
    }

    private URI signIn() {
        if (!Route.reading(request)) return URI.create("/sign-in");
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URI.create(here.equals("/") ? "/sign-in" : "/sign-in?next=" + Addresses.encoded(here));
    }

    /** A calendar program asks for name and password only if it is told that this is the way. */
    private NotAuthorizedException unknown() {
        return request.getRequestURI().endsWith(".ics")
                ? new NotAuthorizedException("Basic realm=\"CellGMP\", charset=\"UTF-8\"")
                : new NotAuthorizedException("Bearer realm=\"CellGMP\"");
    }
}
