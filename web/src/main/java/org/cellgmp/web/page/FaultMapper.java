package org.cellgmp.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Refusal;

/**
 * Everything else that can be thrown: what HTTP has a status for keeps it, the rest is a fault. A fault is logged with an
 * id, and the id is all that leaves the house.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public Response toResponse(Throwable thrown) {
        var page = visit.context();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return answer.to(Problem.of(refusal, page));
            if (cause instanceof OutsideScope outside) return answer.to(Problem.of(outside.refusal(), page));
            if (cause instanceof EJBAccessException) return answer.to(Problem.of(403, page));
            if (cause instanceof ConstraintViolationException) return answer.to(Problem.of(400, page));
            if (cause instanceof OptimisticLockException) return answer.to(Problem.of(409, page));
            if (cause instanceof WebApplicationException web) {
                int status = web.getResponse().getStatus();
                if (status < 400) return web.getResponse();
                if (status < 500) return withHeaders(web, answer.to(Problem.of(status, page)));
            }
        }
        var id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "fault " + id + " at " + visit.path(), thrown);
        return answer.to(Problem.fault(id, page));
    }

    /** Keeps what the status demands, e.g. {@code Allow} with 405 and {@code WWW-Authenticate} with 401. */
    private static Response withHeaders(WebApplicationException web, Response response) {
        var builder = Response.fromResponse(response);
        for (var name : new String[] {"Allow", "WWW-Authenticate", "Retry-After"}) {
            var value = web.getResponse().getHeaderString(name);
            if (value != null) builder.header(name, value);
        }
        return builder.build();
    }
}
