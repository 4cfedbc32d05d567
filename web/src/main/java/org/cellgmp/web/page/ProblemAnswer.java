package org.cellgmp.web.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.cellgmp.web.api.Json;

/** Answers with a problem: a page for a person, {@code application/problem+json} for a program. */
public class ProblemAnswer {
    @Inject
    private Visit visit;

    public Response to(Problem problem) {
        var page = visit.context();
        if (visit.api())
            return Response.status(problem.status())
                    .type("application/problem+json")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                    .entity(Json.text(problem.members()).getBytes(StandardCharsets.UTF_8))
                    .build();
        return View.of("page/problem").with("problem", problem).answer(problem.status());
    }
}
