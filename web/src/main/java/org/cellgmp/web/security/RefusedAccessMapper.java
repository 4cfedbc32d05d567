package org.cellgmp.web.security;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.ProblemAnswer;
import org.cellgmp.web.page.Visit;

/** A door inside the house refused whom the route had let through: 403, and an event in the trail. */
@Provider
public class RefusedAccessMapper implements ExceptionMapper<EJBAccessException> {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public Response toResponse(EJBAccessException refused) {
        accounts.accessRefused(Route.of(request));
        return answer.to(Problem.of(403, visit.context()));
    }
}
