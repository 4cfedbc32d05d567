package org.cellgmp.web.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cellgmp.ground.Refusal;

/** The house declined: says why, where, and what to do. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public Response toResponse(Refusal refusal) {
        return answer.to(Problem.of(refusal, visit.context()));
    }
}
