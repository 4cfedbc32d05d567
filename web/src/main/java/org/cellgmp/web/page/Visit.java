package org.cellgmp.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.signature.boundary.Signatures;

/** One request, seen from the pages: gathers the {@link PageContext} once. */
@RequestScoped
public class Visit {
    /** Cookie that holds the chosen language. */
    public static final String LANGUAGE_COOKIE = "language";
    /** Cookie that holds the chosen row height. */
    public static final String DENSITY_COOKIE = "density";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Signatures signatures;

    private PageContext context;

    public PageContext context() {
        if (context == null) {
            Object token = request.getAttribute(PageContext.CSRF_ATTRIBUTE);
            context = new PageContext(
                    language(),
                    actor(),
                    token == null ? null : token.toString(),
                    path(),
                    request.getQueryString(),
                    HouseClock.zone(),
                    HouseClock.now(),
                    "comfortable".equals(cookie(DENSITY_COOKIE)),
                    signatures::standing);
        }
        return context;
    }

    /** Does what a form asks for; a refusal brings the form back, with what is wrong. @throws Refusal as {@link Attempt} */
    public Response attempt(Attempt.Act act, Attempt.Form form) throws Refusal {
        return Attempt.of(context(), act, form);
    }

    /** True if the caller is a program: it is answered in JSON, never with a page. */
    public boolean api() {
        return path().startsWith("/api/");
    }

    public String path() {
        return request.getRequestURI();
    }

    private Actor actor() {
        return request.getUserPrincipal() == null ? null : currentActor.get();
    }

    private Language language() {
        return Language.of(cookie(LANGUAGE_COOKIE), request.getHeader("Accept-Language"));
    }

    private String cookie(String name) {
        if (request.getCookies() != null)
            for (var cookie : request.getCookies()) if (cookie.getName().equals(name)) return cookie.getValue();
        return null;
    }
}
