package org.cellgmp.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.GivenAnswer;
import org.cellgmp.intake.boundary.RepeatedCalls;
import org.cellgmp.record.CanonicalJson;

/**
 * Does a call that creates something once, however often a program sends it: with the header {@code Idempotency-Key} the same
 * content gets the same answer, another content under the same key is refused. Without the header it does the call.
 */
@ApplicationScoped
public class Repeatable {
    public static final String HEADER = "Idempotency-Key";

    /** The call itself. */
    @FunctionalInterface
    public interface Call {
        Response answer() throws Refusal, IOException;
    }

    @Inject
    private RepeatedCalls calls;

    @Inject
    private HttpServletRequest request;

    /** @param content everything that decides what the call does, beside its path */
    public Response once(String content, Call call) throws Refusal, IOException {
        var key = request.getHeader(HEADER);
        if (key == null) return call.answer();
        var asked = request.getMethod() + " " + request.getRequestURI() + "\n" + content;
        var before = calls.begin(key, CanonicalJson.sha256(asked.getBytes(StandardCharsets.UTF_8)));
        if (before.isPresent()) return again(before.get());
        var response = answered(key, call);
        // Where the answer cannot be written down the key stays taken: the call was done.
        if (response.getStatus() < 400) calls.answered(key, given(response));
        else calls.released(key);
        return response;
    }

    private Response answered(String key, Call call) throws Refusal, IOException {
        boolean done = false;
        try {
            var response = call.answer();
            done = true;
            return response;
        } finally {
            if (!done) calls.released(key);
        }
    }

    private static GivenAnswer given(Response response) {
        var body = response.getEntity() instanceof Json json ? new String(json.bytes(), StandardCharsets.UTF_8) : null;
        var location = response.getLocation();
        return new GivenAnswer(response.getStatus(), location == null ? null : location.getPath(), body);
    }

    private static Response again(GivenAnswer given) {
        var answer = Response.status(given.status())
                .header("Idempotent-Replayed", "true")
                .header("Cache-Control", "no-store");
        if (given.location() != null) answer.location(java.net.URI.create(given.location()));
        if (given.body() != null) answer.type(Json.TYPE).entity(given.body().getBytes(StandardCharsets.UTF_8));
        return answer.build();
    }
}
