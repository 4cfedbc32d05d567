package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.classification.Factors;
import org.cellgmp.deviation.Classification;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.deviation.EnteredFactors;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.boundary.BulkActs;

/** Acts on many records for programs. Every row names the revision it was decided on. */
@Path("/api/v1/bulk-acts")
@Produces(Json.TYPE)
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH
})
public class BulkApi {
    @Inject
    private BulkActs bulk;

    @Inject
    private Visit visit;

    /** @param dryRun "true" for what would happen to each row, without its happening */
    @POST
    @Consumes(Json.TYPE)
    public Response carryOut(@QueryParam("dryRun") String dryRun, String body) throws Refusal {
        var given = Json.read(body);
        var order = order(given);
        if ("true".equals(dryRun))
            return Response.ok(Json.of(
                            "rows", bulk.preview(order).stream().map(this::row).toList()))
                    .build();
        var done = bulk.carryOut(order, Json.optional(given, "account"), Json.optional(given, "password"));
        return Response.created(URI.create("/api/v1/bulk-acts/" + done.number()))
                .entity(new Json(done))
                .build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.READER)
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(bulk.get(number));
    }

    private Map<String, Object> row(BulkRow row) {
        var refusal = row.whyNot();
        return Json.object(
                "number",
                row.number(),
                "part",
                row.part(),
                "title",
                row.title(),
                "revision",
                row.revision(),
                "digest",
                row.digest(),
                "refusal",
                refusal == null ? null : refusal.code(),
                "detail",
                refusal == null
                        ? null
                        : visit.context()
                                .text(refusal.code(), refusal.arguments().toArray()));
    }

    private static BulkOrder order(Map<String, Object> given) throws Refusal {
        var picks = new ArrayList<BulkOrder.Pick>();
        if (given.get("rows") instanceof List<?> rows)
            for (var row : rows) {
                if (!(row instanceof Map<?, ?> members))
                    throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "rows/number");
                var named = new HashMap<String, Object>();
                members.forEach((name, member) -> named.put(name.toString(), member));
                var revision = Json.optional(named, "revision");
                picks.add(new BulkOrder.Pick(
                        Json.required(named, "number"),
                        Json.optional(named, "part"),
                        revision == null ? null : Choices.number("revision", revision)));
            }
        return new BulkOrder(
                Choices.read(BulkAct.class, "act", Json.required(given, "act")),
                picks,
                Json.optional(given, "reason"),
                Moment.day("to", Json.optional(given, "to")),
                factors(given.get("factors")),
                Choices.read(Classification.class, "expected", Json.optional(given, "expected")),
                Json.optional(given, "owner"),
                "true".equals(String.valueOf(given.get("together"))));
    }

    private static Factors factors(Object given) throws Refusal {
        if (!(given instanceof Map<?, ?> members)) return null;
        return EnteredFactors.of(key -> members.get(key) instanceof String grade ? grade : null)
                .factors();
    }
}
