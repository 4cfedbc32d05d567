package org.cellgmp.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.IssuedToken;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.TokenView;
import org.cellgmp.identity.boundary.Tokens;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.security.Open;
import org.cellgmp.web.security.Patience;

/** Tokens for programs: issued against account and password, listed and revoked by their person. */
@Path("/api/v1/tokens")
@PermitAll
@Produces(Json.TYPE)
public class TokensApi {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Patience patience;

    @Inject
    private Tokens tokens;

    /**
     * Body: {@code account}, {@code password}, and if wanted {@code label}, {@code scopes} (words with blanks
     * between them, empty to read only; all if it is not said) and {@code days} (1 to 90, else 30).
     */
    @Open
    @POST
    @Consumes(Json.TYPE)
    public Response issue(String body) throws Refusal {
        var asked = Json.read(body);
        var issued = issued(asked);
        return Response.status(201)
                .entity(Json.of(
                        "token", issued.secret(),
                        "id", issued.view().id(),
                        "label", issued.view().label(),
                        "scopes", Scope.line(issued.view().scopes()),
                        "expires", issued.view().expires()))
                .build();
    }

    private IssuedToken issued(Map<String, Object> asked) throws Refusal {
        var account = Json.required(asked, "account");
        var password = Json.required(asked, "password");
        var label = Json.optional(asked, "label");
        var scopes = scopes(Json.optional(asked, "scopes"));
        int days = OwnAccountPages.days(Json.optional(asked, "days"));
        if (patience.exhausted(Patience.Way.PASSWORD, request.getRemoteAddr())) throw new ClientErrorException(429);
        try {
            return tokens.issue(account, password, label == null ? "REST" : label, scopes, days);
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_ALLOWED)
                patience.failed(Patience.Way.PASSWORD, request.getRemoteAddr());
            throw refused;
        }
    }

    private static Set<Scope> scopes(String line) throws Refusal {
        if (line == null) return EnumSet.allOf(Scope.class);
        try {
            return Scope.ofLine(line);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "identity.no-such-scope",
                    unknown.getMessage(),
                    Scope.line(EnumSet.allOf(Scope.class)));
        }
    }

    @GET
    public Json list() {
        return Json.page(tokens.own().stream().map(TokensApi::members).toList(), null);
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") long id) throws Refusal {
        tokens.revoke(id);
        return Response.noContent().build();
    }

    private static Object members(TokenView token) {
        return Json.object(
                "id", token.id(),
                "label", token.label(),
                "scopes", Scope.line(token.scopes()),
                "issued", token.issued(),
                "expires", token.expires(),
                "revoked", token.revoked());
    }
}
