package org.cellgmp.web.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** How the clauses of a guideline stand, for programs. A guideline has a few hundred at most. */
@Path("/api/v1/guidelines/{guideline}/clauses")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class ClauseApi {
    @Inject
    private ClauseBook clauses;

    @GET
    public Json all(
            @PathParam("guideline") String guideline,
            @QueryParam("product") String product,
            @QueryParam("show") String show,
            @QueryParam("by") String by)
            throws Refusal {
        var shown = ShownClauses.of(clauses.standing(guideline, product), show, by);
        var counts = new LinkedHashMap<String, Object>();
        shown.whole().counts().forEach((state, count) -> counts.put(state.name().toLowerCase(Locale.ROOT), count));
        counts.put("planned", shown.whole().planned());
        return Json.of(
                "guideline",
                guideline,
                "edition",
                shown.whole().register().edition(),
                "product",
                shown.whole().product(),
                "clauses",
                shown.whole().clauses().size(),
                "counts",
                counts,
                "items",
                shown.rows().stream().map(ClauseApi::told).toList());
    }

    @GET
    @Path("{key}")
    public Json one(
            @PathParam("guideline") String guideline,
            @PathParam("key") String key,
            @QueryParam("product") String product)
            throws Refusal {
        var found = clauses.clause(guideline, key, product);
        return Json.of(
                "clause",
                told(found.standing()).value(),
                "shipped",
                Json.of(
                        "shown",
                        found.shipped().clause(),
                        "says",
                        found.shipped().title()),
                "attested",
                found.attested().stream().map(AttestationApi::told).toList(),
                "sourceChecks",
                found.checks().stream().map(SourceCheckApi::told).toList());
    }

    private static Json told(ClauseStanding one) {
        var clause = one.clause();
        return Json.of(
                "key",
                clause.key(),
                "shown",
                clause.clause(),
                "says",
                clause.title(),
                "answered",
                clause.answered().word(),
                "by",
                clause.by(),
                "state",
                one.state().name(),
                "soon",
                one.soon(),
                "pending",
                one.pending(),
                "attested",
                one.attested() == null ? null : AttestationApi.told(one.attested()),
                "sourceCheck",
                one.check(),
                "checking",
                one.checking());
    }
}
