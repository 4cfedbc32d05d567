package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Whether the same happened before: earlier events that are alike, side by side with this one, and what a person decides on them. */
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}/recurrence")
@RolesAllowed(Role.READER)
public class RecurrencePages {
    /** How far back is looked unless a person says otherwise: a practice of the house. */
    static final int MONTHS = 24;

    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private Visit visit;

    /** @param since day from which to look; two years ago if null @param beside number of the event to be read beside this one */
    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number, @QueryParam("since") String since, @QueryParam("beside") String beside)
            throws Refusal {
        var deviation = register.get(number);
        var decided = deviation.content().recurrence();
        var from = since == null || since.isBlank() ? decided == null ? usual() : decided.since() : day(since);
        return view(
                deviation,
                from,
                beside == null || beside.isBlank() ? null : register.get(beside.strip()),
                decided == null ? Set.of() : new LinkedHashSet<>(decided.earlier()),
                decided == null ? null : decided.justification(),
                Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response decide(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var earlier = new LinkedHashSet<>(form.getOrDefault("earlier", List.of()));
        earlier.addAll(Choices.several(form.getFirst("others")));
        var justification = form.getFirst("justification");
        var since = usual();
        try {
            since = day(form.getFirst("since"));
            var decision = new RecurrenceDecision(new ArrayList<>(earlier), justification, since);
            var compared = deviations.compare(number, Choices.number("revision", form.getFirst("revision")), decision);
            return Response.seeOther(URI.create("/deviations/" + number + next(compared)))
                    .build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return view(register.get(number), since, null, earlier, justification, mistakes)
                    .answer(mistakes.status());
        }
    }

    /** Who may class it goes on with that at once; others see what was decided. */
    private static String next(DeviationView compared) {
        boolean classes = compared.content().classification() == null
                && !compared.whyNot().containsKey(DeviationAction.CLASSIFY);
        return classes ? "/classification" : "#recurrence";
    }

    private View view(
            DeviationView deviation,
            LocalDate since,
            DeviationView beside,
            Set<String> chosen,
            String justification,
            Mistakes mistakes)
            throws Refusal {
        var similar = register.similar(deviation.number(), since);
        var others = new ArrayList<>(chosen);
        similar.forEach(one -> others.remove(one.number()));
        return View.of("deviation/recurrence")
                .with("deviation", deviation)
                .with("similar", similar)
                .with("since", since)
                .with("beside", beside)
                .with("chosen", chosen)
                .with("others", String.join(", ", others))
                .with("justification", justification)
                .with("problems", mistakes.problems());
    }

    static LocalDate usual() {
        return HouseClock.nowAtSite().toLocalDate().minusMonths(MONTHS);
    }

    /** The usual beginning for nothing. @throws Refusal UNREADABLE for what is no day */
    static LocalDate day(String text) throws Refusal {
        var since = Moment.day("since", text);
        return since == null ? usual() : since;
    }
}
