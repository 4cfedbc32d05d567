package org.cellgmp.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.ProblemAnswer;
import org.cellgmp.web.page.Visit;

/**
 * Takes a form only from our own pages: the browser must not say that another site sent it, and the form must carry the
 * token of the session. In a multipart form the field stands before the first file. REST needs none of it, because there
 * a session changes nothing.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class FormGate implements ContainerRequestFilter {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private ProblemAnswer answer;

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        if (Route.reading(request) || Route.api(request)) return;
        var expected = PersonalSession.token(request);
        if (!Origin.own(request)) refuse(call, "identity.form-from-elsewhere");
        else if (expected.isEmpty() || !same(expected.get(), sent(call))) refuse(call, "identity.form-too-old");
        else if (!multipart(call)) CurrentCall.bringing(request.getParameter(CallFilter.CODE_FIELD));
    }

    private Optional<String> sent(ContainerRequestContext call) throws IOException {
        if (!multipart(call)) return Optional.ofNullable(request.getParameter(PageContext.CSRF_FIELD));
        var opening = MultipartOpening.of(
                call.getEntityStream(), call.getMediaType().getParameters().get("boundary"));
        call.setEntityStream(opening.whole());
        return opening.field(PageContext.CSRF_FIELD);
    }

    private static boolean multipart(ContainerRequestContext call) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(withoutParameters(call.getMediaType()));
    }

    private static MediaType withoutParameters(MediaType type) {
        return type == null
                ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                : new MediaType(type.getType(), type.getSubtype());
    }

    private static boolean same(String expected, Optional<String> sent) {
        return sent.isPresent()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.get().getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(ContainerRequestContext call, String code) {
        accounts.accessRefused(Route.of(request) + " " + code);
        var refusal = new Refusal(Refusal.Reason.NOT_ALLOWED, code);
        call.abortWith(answer.to(Problem.of(refusal, visit.context())));
    }
}
