package org.cellgmp.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.Bearer;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Tokens;
import org.cellgmp.inspection.boundary.Visits;

/**
 * Tells the container at every request who comes: by the token that a program sends, or by the person of the session. Asked
 * anew each time, so that a closed account, a new password or a role taken away counts at once. It never refuses; what
 * needs whom is decided where the route is known.
 */
@ApplicationScoped
public class Recognition implements HttpAuthenticationMechanism {
    /** Request attribute: the account of the caller. */
    static final String ACCOUNT = "org.cellgmp.account";
    /** Request attribute, true if a token came that is not in force. */
    static final String BAD_TOKEN = "org.cellgmp.bad-token";

    /** Request attribute: what the token may change; absent for a person of a session. */
    static final String SCOPES = "org.cellgmp.scopes";

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Patience patience;

    @Inject
    private Visits visits;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        CurrentCall.from(request.getRemoteAddr());
        try {
            var account = account(request);
            if (account.isEmpty()) return context.doNothing();
            request.setAttribute(ACCOUNT, account.get());
            return context.notifyContainerAboutLogin(
                    account.get().name(), Role.containerNames(account.get().roles()));
        } finally {
            CurrentCall.end();
        }
    }

    private Optional<AccountView> account(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var token = PresentedToken.of(header);
        if (token.isPresent()) {
            var bearer = tokens.bearer(token.get().secret())
                    .filter(known -> token.get().mayBeOf(known.account().name()));
            if (bearer.isEmpty()) refused(request);
            bearer.ifPresent(known -> request.setAttribute(SCOPES, known.scopes()));
            return bearer.map(Bearer::account);
        }
        return PersonalSession.person(request).flatMap(person -> {
            var account = accounts.coming(person.account())
                    .filter(view -> view.active() && view.generation() == person.generation());
            if (account.isEmpty()) leave(request, person.account());
            // A session may read through REST; what changes something there needs a token, which no other site can
            // send.
            return Route.api(request) && !Route.reading(request) ? Optional.empty() : account;
        });
    }

    /** Ends the session; an inspector whose inspection is over is told so where to sign in. */
    private void leave(HttpServletRequest request, String account) {
        PersonalSession.end(request);
        accounts.find(account)
                .map(AccountView::invitation)
                .map(inspection -> new PersonalSession.Over(inspection, visits.overSince(inspection)))
                .filter(over -> over.since() != null)
                .ifPresent(over -> PersonalSession.over(request, over));
    }

    private void refused(HttpServletRequest request) {
        request.setAttribute(BAD_TOKEN, true);
        if (patience.exhausted(Patience.Way.TOKEN, request.getRemoteAddr())) return;
        patience.failed(Patience.Way.TOKEN, request.getRemoteAddr());
        tokens.refused(Route.of(request));
    }
}
