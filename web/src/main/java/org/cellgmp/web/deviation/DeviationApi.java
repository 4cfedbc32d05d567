package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.classification.Factor;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Line;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.deviation.boundary.EventOwners;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Deviations for programs. Every command names the revision it was decided on. */
@Narrowed
@Path("/api/v1/deviations")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DeviationApi {
    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private EventOwners owners;

    @Inject
    private Statements statements;

    @Inject
    private Visit visit;

    @GET
    public Json list(@BeanParam EventQuery query, @QueryParam("after") String after) throws Refusal {
        var rows = register.list(
                query.asked(
                        HouseClock.nowAtSite().toLocalDate(),
                        visit.context().actor().id()),
                after,
                Page.LARGEST);
        return Json.page(rows.items(), rows.next());
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return json(register.get(number));
    }

    /**
     * Opens a deviation: from {@code finding} of {@code statement} (or of the latest statement on {@code batch}), from {@code event} of
     * {@code batch}, or from the words given, which may be {@code about} a place in any record. With {@code deviation} the finding is added to that one instead.
     */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response open(String body) throws Refusal {
        var given = Command.read(body);
        var deviation = opened(given);
        return Response.created(URI.create("/api/v1/deviations/" + deviation.number()))
                .entity(json(deviation))
                .build();
    }

    private DeviationView opened(Command given) throws Refusal {
        var batch = given.optional("batch");
        var finding = given.optional("finding");
        if (finding != null) {
            var statement = given.optional("statement");
            var number = statement != null
                    ? statement
                    : statements.latest(given.required("batch")).number();
            var into = given.optional("deviation");
            return into == null
                    ? statements.openDeviation(number, finding)
                    : statements.addToDeviation(number, finding, into);
        }
        var event = given.optional("event");
        if (event != null) return deviations.openFromEvent(given.required("batch"), event);
        var kind = given.choice(DeviationKind.class, "kind");
        var about = given.optional("about");
        if (kind == null && about == null) return deviations.open(account(given), batch, List.of());
        return deviations.open(
                kind == null ? DeviationKind.DEVIATION : kind,
                account(given),
                about == null ? batch : about,
                List.of());
    }

    @POST
    @Path("{number}/account")
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Json describe(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(deviations.describe(number, given.revision(), account(given), given.reason()));
    }

    @POST
    @Path("{number}/classification")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json classify(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var classification = given.choice(Classification.class, "classification");
        return json(deviations.classify(
                number, given.revision(), factors(given), classification, given.optional("rationale")));
    }

    /** What the decision table would say of the grades in the query, and why. */
    @GET
    @Path("{number}/classification")
    public Json assess(@PathParam("number") String number, @Context UriInfo uri) throws Refusal {
        var query = uri.getQueryParameters();
        var answer = register.assess(
                number, EnteredFactors.of(key -> query.getFirst(camel(key))).factors());
        return Json.of(
                "factors", answer.factors().named(),
                "classification", answer.grade(),
                "lines", answer.lines().stream().map(DeviationApi::line).toList(),
                "turns",
                        answer.turns().stream()
                                .map(turn -> Map.of(
                                        "factor", turn.factor().key(),
                                        "grade", turn.named(),
                                        "classification", turn.grade().name()))
                                .toList());
    }

    private static Map<String, Object> line(Line line) {
        return Map.of(
                "id",
                line.id(),
                "because",
                line.because(),
                "becauseChinese",
                line.becauseChinese(),
                "citations",
                line.citations());
    }

    private static Factors factors(Command given) throws Refusal {
        var named = new java.util.HashMap<String, String>();
        for (var factor : Factor.values()) named.put(factor.key(), given.optional(camel(factor.key())));
        return EnteredFactors.of(named).factors();
    }

    /** {@code product-impact} as JSON names it. */
    private static String camel(String key) {
        int dash = key.indexOf('-');
        return dash < 0
                ? key
                : key.substring(0, dash) + Character.toUpperCase(key.charAt(dash + 1)) + key.substring(dash + 2);
    }

    /** Earlier events that may be the same. @param since day from which to look; two years ago if absent */
    @GET
    @Path("{number}/recurrence")
    public Json similar(@PathParam("number") String number, @QueryParam("since") String since) throws Refusal {
        return Json.page(register.similar(number, RecurrencePages.day(since)), null);
    }

    @POST
    @Path("{number}/recurrence")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json compare(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        var decision = new RecurrenceDecision(
                given.several("earlier"),
                given.optional("justification"),
                RecurrencePages.day(given.optional("since")));
        return json(deviations.compare(number, given.revision(), decision));
    }

    @POST
    @Path("{number}/material")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json settle(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(
                deviations.settle(number, given.revision(), given.choice(MaterialFate.class, "fate"), given.reason()));
    }

    /** Puts it in the hands of a person. */
    @POST
    @Path("{number}/owner")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json assign(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(owners.assign(number, given.revision(), given.required("owner"), given.reason()));
    }

    @POST
    @Path("{number}/investigation")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json investigate(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(deviations.investigate(
                number,
                given.revision(),
                new Investigation(
                        given.optional("rootCause"),
                        given.optional("impactOnBatch"),
                        given.optional("impactOnOthers"),
                        given.several("otherBatches"))));
    }

    /** Signs: {@code account} and {@code password} are the two components, whatever token the call carries. */
    @POST
    @Path("{number}/conclusion")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json conclude(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(deviations.conclude(
                number,
                given.revision(),
                given.required("batch"),
                given.choice(ReleaseVerdict.class, "verdict"),
                given.reason(),
                given.account(),
                given.password()));
    }

    /** Signs: {@code account} and {@code password} are the two components, whatever token the call carries. */
    @POST
    @Path("{number}/closure")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json close(@PathParam("number") String number, String body) throws Refusal {
        var given = Command.read(body);
        return json(deviations.close(number, given.revision(), given.reason(), given.account(), given.password()));
    }

    /** Discovery and awareness are now unless given. */
    private static Account account(Command given) throws Refusal {
        var zone = HouseClock.zone();
        var now = HouseClock.nowAtSite();
        var discovered = given.time("discoveredAt");
        var aware = given.time("awareAt");
        return new Account(
                given.optional("title"),
                given.optional("description"),
                given.optional("immediateCorrection"),
                given.time("occurredAt"),
                discovered == null ? (aware == null ? now : aware) : discovered,
                aware == null ? now : aware,
                given.optional("product"),
                given.optional("site"));
    }

    private static Json json(DeviationView deviation) {
        return Json.of(
                "number",
                deviation.number(),
                "kind",
                deviation.kind().name(),
                "revision",
                deviation.revision(),
                "state",
                deviation.state().name(),
                "content",
                deviation.content(),
                "digest",
                deviation.digest(),
                "openedBy",
                deviation.openedBy(),
                "openedAt",
                deviation.openedAt(),
                "owner",
                deviation.owner(),
                "dueOn",
                deviation.dueOn(),
                "conclusions",
                deviation.conclusions(),
                "closedBy",
                deviation.closedBy(),
                "closedAt",
                deviation.closedAt());
    }
}
