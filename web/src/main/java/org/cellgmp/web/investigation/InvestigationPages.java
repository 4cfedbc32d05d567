package org.cellgmp.web.investigation;

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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.CauseDrawing;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.TouchedRecord;
import org.cellgmp.investigation.boundary.FmeaConventions;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.investigation.boundary.Investigations;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The investigation of one event: read, drawn and carried on by plain forms in their place. A refused form comes back with what was entered. */
@Narrowed
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}")
@RolesAllowed(Role.READER)
public class InvestigationPages {
    static final int ROWS = 50;
    static final int HOURS = 48;
    static final int DAYS = 14;

    @Inject
    private FmeaConventions conventions;

    @Inject
    private InvestigationRegister register;

    @Inject
    private Investigations investigations;

    @Inject
    private Dispositions dispositions;

    @Inject
    private Visit visit;

    /** @param edit form that is to be open, see {@link InquiryForm} */
    @GET
    @Path("investigation")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("edit") String edit) throws Refusal {
        var view = register.inquiry(number);
        return view(number, view, InquiryForm.of(view.inquiry(), edit), Mistakes.NONE);
    }

    /** Makes one change, as the field {@code do} says. */
    @POST
    @Path("investigation/changes")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response change(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var given = plain(form);
        try {
            var edit = EditReader.read(given, visit.context().zone());
            investigations.change(number, Choices.number("revision", given.get("revision")), edit);
            return back(number, given.getOrDefault("back", "causes"));
        } catch (Refusal refusal) {
            return again(number, given, refusal);
        }
    }

    private Response again(String number, Map<String, String> given, Refusal refusal) throws Refusal {
        var mistakes = Mistakes.of(refusal, visit.context());
        if (given.getOrDefault("back", "").startsWith("impact"))
            return impact(number, days(given.get("days")), null, given, mistakes)
                    .at("/deviations/" + number + "/investigation/impact")
                    .answer(mistakes.status());
        var form = new InquiryForm(given.getOrDefault("form", ""), given);
        return view(number, register.inquiry(number), form, mistakes)
                .at("/deviations/" + number + "/investigation")
                .answer(mistakes.status());
    }

    private View view(String number, InquiryView view, InquiryForm form, Mistakes mistakes) {
        var words = words(visit.context());
        return View.of("investigation/investigation")
                .with("number", number)
                .with("view", view)
                .with("convention", conventions.current().content())
                .with("form", form)
                .with("problems", mistakes.problems())
                .with("fishbone", CauseDrawing.fishbone(view.inquiry(), view.effect(), words))
                .with("tree", CauseDrawing.tree(view.inquiry(), view.effect(), words));
    }

    /** The causes as a picture of its own, to be put into a report. @param kind fishbone or tree */
    @GET
    @Path("investigation/{kind: fishbone|tree}.svg")
    @Produces("image/svg+xml")
    public Response picture(@PathParam("number") String number, @PathParam("kind") String kind) throws Refusal {
        var view = register.inquiry(number);
        var words = words(visit.context());
        var drawn = kind.equals("tree")
                ? CauseDrawing.tree(view.inquiry(), view.effect(), words)
                : CauseDrawing.fishbone(view.inquiry(), view.effect(), words);
        return Response.ok(drawn.svg()).build();
    }

    /** @param hours around the occurrence that are told of the records */
    @GET
    @Path("investigation/timeline")
    @Produces(View.HTML)
    public View timeline(
            @PathParam("number") String number, @QueryParam("hours") String hours, @QueryParam("after") String after)
            throws Refusal {
        int wanted = Choices.number("hours", hours);
        int around = wanted == 0 ? HOURS : wanted;
        var told = register.timeline(number, around, after, ROWS);
        return View.of("investigation/timeline")
                .with("number", number)
                .with("view", register.inquiry(number))
                .with("hours", around)
                .with("told", told);
    }

    /** @param days around the occurrence @param judge what a verdict is being given on */
    @GET
    @Path("investigation/impact")
    @Produces(View.HTML)
    public View impact(
            @PathParam("number") String number,
            @QueryParam("days") String days,
            @QueryParam("judge") String judge,
            @QueryParam("after") String after)
            throws Refusal {
        return impact(number, days(days), after, judge == null ? Map.of() : Map.of("subject", judge), Mistakes.NONE);
    }

    private View impact(String number, int days, String after, Map<String, String> entered, Mistakes mistakes)
            throws Refusal {
        var impact = register.impact(number, days, after, ROWS);
        var numbers =
                impact.touched().items().stream().map(TouchedRecord::number).toList();
        Map<String, BatchState> states = numbers.isEmpty()
                ? Map.of()
                : dispositions.standing(numbers).stream()
                        .collect(Collectors.toMap(DispositionRow::batch, DispositionRow::state));
        return View.of("investigation/impact")
                .with("number", number)
                .with("view", register.inquiry(number))
                .with("impact", impact)
                .with("states", states)
                .with("days", days)
                .with("form", new InquiryForm("", entered))
                .with("problems", mistakes.problems());
    }

    private static int days(String days) throws Refusal {
        int wanted = Choices.number("days", days);
        return wanted == 0 ? DAYS : wanted;
    }

    /** The words of a drawing. */
    static java.util.function.Function<String, String> words(PageContext page) {
        return key -> page.text("inv." + key);
    }

    static Map<String, String> plain(MultivaluedMap<String, String> form) {
        var plain = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (!values.isEmpty() && values.get(0) != null && !name.equals("password")) plain.put(name, values.get(0));
        });
        return plain;
    }

    /** @param part section of the page, or {@code impact} */
    private static Response back(String number, String part) {
        var base = "/deviations/" + number + "/investigation";
        var plain = part.matches("[a-z]{2,20}") ? part : "causes";
        return Response.seeOther(URI.create(plain.equals("impact") ? base + "/impact" : base + "#" + plain))
                .build();
    }
}
