package org.cellgmp.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.identity.AccountView;
import org.cellgmp.inspection.boundary.Visits;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.ProblemAnswer;
import org.cellgmp.web.page.Visit;

/**
 * Holds every request of an invited inspector to the inspection: whether it is open, whether the page can be held to its scope, and
 * that nothing is changed. What is let in is written in the trail before it is shown. From here on the house knows that the
 * call is such a visit, and each door looks by itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 5)
public class VisitorGate implements ContainerRequestFilter {
    private static final Pattern NUMBER = Pattern.compile("/([A-Z]{2}-[0-9]{4}-[0-9]{4,10})(?![0-9])");

    /** What an inspector does with the own account, and no page of the trade. */
    private static final Set<String> OWN =
            Set.of("/", "/account", "/account/password", "/account/codes", "/account/codes/confirm", "/sign-out");

    /** Asking for a document or a pack, and taking back what was asked for: all that an inspector writes. */
    private static final Pattern ASKING = Pattern.compile("/front-room/(packs|requests(/[0-9]{1,9}/withdraw)?)");

    @Context
    private ResourceInfo route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visits visits;

    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public void filter(ContainerRequestContext call) {
        if (!(request.getAttribute(Recognition.ACCOUNT) instanceof AccountView account) || account.invitation() == null)
            return;
        CurrentCall.visiting(account.invitation(), true);
        try {
            var inspection = visits.arrive(account.invitation());
            CurrentCall.visiting(account.invitation(), !inspection.scope().whole());
            var path = request.getRequestURI();
            boolean own = OWN.contains(path) || open();
            if (!own && !Route.reading(request) && !ASKING.matcher(path).matches()) refuse("inspection.read-only");
            if (!own && CurrentCall.narrowed() && !narrowed()) refuse("inspection.not-narrowed");
            if (!own && Route.reading(request)) visits.viewed(told(), record().orElse(null));
        } catch (OutsideScope outside) {
            call.abortWith(answer.to(Problem.of(outside.refusal(), visit.context())));
        }
    }

    private void refuse(String code) {
        var outside = new OutsideScope(code, Route.of(request));
        visits.refused(Route.of(request), outside.refusal());
        throw outside;
    }

    private boolean open() {
        return Admission.of(route.getResourceClass(), route.getResourceMethod())
                .filter(Admission::open)
                .isPresent();
    }

    private boolean narrowed() {
        return route.getResourceMethod().isAnnotationPresent(Narrowed.class)
                || route.getResourceClass().isAnnotationPresent(Narrowed.class);
    }

    /** Method, path and what was searched for; no page of the trade has a secret in its query. */
    private String told() {
        var query = request.getQueryString();
        return Route.of(request) + (query == null ? "" : "?" + query);
    }

    /** The thing that the path names first. */
    private Optional<String> record() {
        var found = NUMBER.matcher(request.getRequestURI());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
