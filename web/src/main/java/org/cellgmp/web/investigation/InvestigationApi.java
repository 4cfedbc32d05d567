package org.cellgmp.web.investigation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.LaboratoryView;
import org.cellgmp.investigation.SharedThing;
import org.cellgmp.investigation.TouchedRecord;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.investigation.boundary.Investigations;
import org.cellgmp.investigation.boundary.LaboratoryInvestigations;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Investigations for programs. Every command names the revision it was decided on. */
@Narrowed
@Path("/api/v1/deviations")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class InvestigationApi {
    @Inject
    private InvestigationRegister register;

    @Inject
    private Investigations investigations;

    @Inject
    private LaboratoryInvestigations laboratories;

    @Inject
    private Dispositions dispositions;

    @GET
    @Path("{number}/investigation")
    public Json inquiry(@PathParam("number") String number) throws Refusal {
        return json(register.inquiry(number));
    }

    /** Makes one change: {@code do} says which. */
    @POST
    @Path("{number}/investigation/changes")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Json change(@PathParam("number") String number, String body) throws Refusal {
        var given = plain(Json.read(body));
        return json(investigations.change(number, revision(given), EditReader.read(given, HouseClock.zone())));
    }

    @GET
    @Path("{number}/investigation/laboratory")
    public Json laboratory(@PathParam("number") String number) throws Refusal {
        return json(register.laboratory(number));
    }

    /** Takes one step; a signed one with {@code account} and {@code password}, whatever token the call carries. */
    @POST
    @Path("{number}/investigation/laboratory")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
    public Json take(@PathParam("number") String number, String body) throws Refusal {
        var given = plain(Json.read(body));
        var step = StepReader.read(given);
        return json(
                step.action().signed()
                        ? laboratories.sign(number, revision(given), step, given.get("account"), given.get("password"))
                        : laboratories.take(number, revision(given), step));
    }

    @GET
    @Path("{number}/investigation/timeline")
    public Json timeline(
            @PathParam("number") String number, @QueryParam("hours") String hours, @QueryParam("after") String after)
            throws Refusal {
        int wanted = Choices.number("hours", hours);
        var told = register.timeline(number, wanted == 0 ? InvestigationPages.HOURS : wanted, after, Page.LARGEST);
        return Json.page(told.items().stream().map(InvestigationApi::object).toList(), told.next());
    }

    @GET
    @Path("{number}/investigation/impact")
    public Json impact(
            @PathParam("number") String number, @QueryParam("days") String days, @QueryParam("after") String after)
            throws Refusal {
        int wanted = Choices.number("days", days);
        var impact = register.impact(number, wanted == 0 ? InvestigationPages.DAYS : wanted, after, Page.LARGEST);
        var states = new HashMap<String, BatchState>();
        for (var row : standing(impact.touched().items())) states.put(row.batch(), row.state());
        return Json.of(
                "batches", impact.batches(),
                "things", impact.things().stream().map(SharedThing::key).toList(),
                "from", impact.from(),
                "to", impact.to(),
                "whole", impact.whole(),
                "items",
                        impact.touched().items().stream()
                                .map(one -> object(one, states.getOrDefault(one.number(), BatchState.UNDECIDED)))
                                .toList(),
                "next", impact.touched().next());
    }

    private List<DispositionRow> standing(List<TouchedRecord> touched) {
        return touched.isEmpty()
                ? List.of()
                : dispositions.standing(
                        touched.stream().map(TouchedRecord::number).toList());
    }

    private static Map<String, Object> object(TouchedRecord one, BatchState state) {
        return Json.object(
                "number", one.number(),
                "title", one.title(),
                "product", one.product(),
                "patient", one.patient(),
                "through", one.through().stream().map(SharedThing::key).toList(),
                "disposition", state.name());
    }

    private static Map<String, Object> object(Happened one) {
        return one.event() == null
                ? Json.object(
                        "at", one.told(),
                        "sort", one.sort().name(),
                        "address", one.address(),
                        "words", one.words(),
                        "who", one.who())
                : Json.object(
                        "at", one.event().atSite(),
                        "event", Long.toString(one.event().id()),
                        "act", one.event().act(),
                        "about", one.event().about(),
                        "words", one.event().reason(),
                        "who", one.event().printedName());
    }

    /** Members as the forms name them; a list is what a form sends as lines. */
    private static Map<String, String> plain(Map<String, Object> body) {
        var plain = new HashMap<String, String>();
        body.forEach((name, member) -> {
            if (member instanceof List<?> list)
                plain.put(
                        name,
                        String.join("\n", list.stream().map(String::valueOf).toList()));
            else if (member instanceof String || member instanceof Boolean) plain.put(name, member.toString());
        });
        return plain;
    }

    private static int revision(Map<String, String> given) throws Refusal {
        return Choices.number("revision", given.get("revision"));
    }

    private static Json json(InquiryView view) {
        return Json.of("revision", view.revision(), "digest", view.digest(), "inquiry", view.inquiry());
    }

    private static Json json(LaboratoryView view) {
        return Json.of("revision", view.revision(), "digest", view.digest(), "laboratory", view.laboratory());
    }
}
