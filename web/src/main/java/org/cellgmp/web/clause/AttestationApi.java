package org.cellgmp.web.clause;

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
import java.util.List;
import java.util.Map;
import org.cellgmp.clause.AttestationOrder;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.boundary.Attestations;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/** Attestations for programs. */
@Path("/api/v1/attestations")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class AttestationApi {
    @Inject
    private ClauseBook clauses;

    @Inject
    private Attestations attestations;

    /** Attested clauses by their day of review. */
    @GET
    public Json list(
            @QueryParam("show") String show, @QueryParam("product") String product, @QueryParam("after") String after)
            throws Refusal {
        var rows = AttestationPages.rows(
                clauses, Choices.read(AttestationPages.Show.class, "show", show), product, after, Page.LARGEST);
        return Json.page(rows.items().stream().map(AttestationApi::told).toList(), rows.next());
    }

    @GET
    @Path("{number: AT-[0-9]+-[0-9]+}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return told(clauses.attestation(number));
    }

    /** Attests clauses with one signature. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response attest(String body) throws Refusal {
        var given = Command.read(body);
        var lines = new Command(Map.of("lines", Map.of("items", given.members().getOrDefault("lines", List.of()))));
        var order = new AttestationOrder(
                given.optional("product"),
                given.day("reviewOn"),
                lines.whole(Lines.class, "lines").items());
        var made = attestations.attest(order, given.reason(), given.account(), given.password());
        return Response.created(URI.create("/api/v1/attestations/" + made.number()))
                .entity(told(made))
                .build();
    }

    /** What is attested. */
    public record Lines(List<AttestationOrder.Line> items) {
        public Lines {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @POST
    @Path("{number: AT-[0-9]+-[0-9]+}/lines/{line: [0-9]{1,3}}/withdrawal")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json withdraw(@PathParam("number") String number, @PathParam("line") int line, String body) throws Refusal {
        var given = Command.read(body);
        return told(attestations.withdraw(number, line, given.revision(), given.reason()));
    }

    static Json told(Attested one) {
        return Json.of(
                "attestation",
                one.number(),
                "line",
                one.line(),
                "revision",
                one.revision(),
                "state",
                one.state().name(),
                "overdue",
                one.overdue(HouseClock.nowAtSite().toLocalDate()),
                "guideline",
                one.guideline(),
                "edition",
                one.edition(),
                "clause",
                one.clause(),
                "product",
                one.product(),
                "evidence",
                one.evidence(),
                "references",
                one.references(),
                "reviewOn",
                one.reviewOn().toString(),
                "by",
                one.byName(),
                "at",
                one.at(),
                "endedBy",
                one.endedBy(),
                "endedAt",
                one.endedAt(),
                "reason",
                one.reason(),
                "renewedBy",
                one.renewedBy());
    }

    private static Json told(AttestationView made) {
        return Json.of(
                "number",
                made.number(),
                "content",
                made.content(),
                "digest",
                made.digest(),
                "signed",
                made.signed(),
                "lines",
                made.lines().stream().map(AttestationApi::told).toList());
    }
}
