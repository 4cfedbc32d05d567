package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;
import org.cellgmp.web.takeover.Origins;
import org.cellgmp.web.worklist.BulkForm;

/** The list of quality events, and the ways to open one: from a finding, an event, a cell or a record, by a scan, or blank. */
@Narrowed
@Path("/deviations")
@RolesAllowed(Role.READER)
public class DeviationPages {
    static final int ROWS = 50;

    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private Statements statements;

    @Inject
    private Genealogy genealogy;

    @Inject
    private Records records;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@BeanParam EventQuery query, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var filter = query.shown(page.today(), page.actor().id());
        var rows = register.list(filter, after, ROWS);
        return View.of("deviation/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("acts", BulkForm.actsOnEvents(page))
                .with("states", states(page, query.chip()))
                .with("classes", classes(page, query.classification))
                .with("kinds", kinds(page, query.kind))
                .with("owners", owners(page, query.owner))
                .with("origins", Origins.chips(page, query.taken))
                .with(
                        "taken",
                        takeovers.from(
                                rows.items().stream().map(DeviationRow::number).toList()))
                .with("span", EventQuery.told(page, filter.span()))
                .with("batch", filter.batch())
                .with("words", query.words)
                .with("mayOpen", page.mayOpenDeviation());
    }

    /** The same list as a workbook, at most {@link DeviationRegister#MOST_EXPORTED} rows. */
    @GET
    @Path("export.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response export(@BeanParam EventQuery query) throws Refusal {
        var page = visit.context();
        var filter = query.shown(page.today(), page.actor().id());
        var rows = register.export(filter, page.here());
        return Downloads.workbook("quality-events-" + page.today() + ".xlsx", () -> EventBook.of(page, rows));
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response blank(
            @QueryParam("batch") String batch,
            @QueryParam("about") String about,
            @QueryParam("kind") String kind,
            @QueryParam("scan") String scan)
            throws Refusal {
        var chosen = Choices.read(DeviationKind.class, "kind", kind);
        if (given(scan)) return scanned(scan, chosen);
        return form(entered(given(about) ? about.strip() : null, batch, chosen), Mistakes.NONE)
                .answer(200);
    }

    private Entered entered(String about, String batch, DeviationKind kind) throws Refusal {
        if (about != null) return Entered.of(register.prefilled(about)).about(about, null, kind);
        var now = HouseClock.nowAtSite().withNano(0).toString();
        return new Entered(batch, "", "", "", "", now, now, null, kind == null ? null : kind.name(), null);
    }

    /** Batches by their chain of identity first, then what is known by its own number, title or lot. */
    private List<RecordRow> named(String scan) throws Refusal {
        var found = new LinkedHashMap<String, RecordRow>();
        for (var view : records.latestOf(genealogy.carrying(scan))) {
            var batch = view.record();
            found.put(
                    view.number(),
                    new RecordRow(
                            view.number(),
                            view.address().version(),
                            batch.kind(),
                            batch.title(),
                            batch.product(),
                            batch.described(),
                            view.digest(),
                            view.by(),
                            view.at()));
        }
        for (var row : register.scanned(scan)) found.putIfAbsent(row.number(), row);
        return List.copyOf(found.values());
    }

    /** One record that the scan names is taken at once; of several the person chooses. */
    private Response scanned(String scan, DeviationKind kind) throws Refusal {
        try {
            var found = named(scan);
            if (found.size() == 1)
                return Response.seeOther(URI.create("/deviations/new?about="
                                + found.get(0).number() + (kind == null ? "" : "&kind=" + kind)))
                        .build();
            if (found.isEmpty()) throw new Refusal(Refusal.Reason.NOT_FOUND, "deviation.nothing-scanned", scan.strip());
            return form(entered(null, null, kind), Mistakes.NONE)
                    .with("scan", scan)
                    .with("scanned", found)
                    .answer(200);
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return form(entered(null, null, kind), mistakes).with("scan", scan).answer(mistakes.status());
        }
    }

    /**
     * Opens a deviation and leads to it. With {@code finding}: from that finding of {@code statement}, or of the latest statement on
     * {@code record}. With {@code event}: from that event of {@code record}. Else from the words in the form.
     */
    @POST
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response open(
            @FormParam("record") String record,
            @FormParam("statement") String statement,
            @FormParam("finding") String finding,
            @FormParam("event") String event,
            MultivaluedMap<String, String> form)
            throws Refusal {
        if (given(finding)) return to(fromFinding(record, statement, finding, form.getFirst("deviation")));
        if (given(event)) return to(deviations.openFromEvent(record, event));
        var entered = Entered.of(form);
        try {
            return to(opened(entered));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return form(entered, mistakes).answer(mistakes.status());
        }
    }

    private DeviationView opened(Entered entered) throws Refusal {
        var account = entered.account(visit.context().zone());
        var kind = Choices.read(DeviationKind.class, "kind", entered.kind());
        if (kind == null && !given(entered.about())) return deviations.open(account, entered.batchOrNull(), List.of());
        return deviations.open(
                kind == null ? DeviationKind.DEVIATION : kind, account, entered.aboutOrNull(), List.of());
    }

    /** @param deviation number of an open one that takes the finding up; null to open a new one */
    private DeviationView fromFinding(String record, String statement, String finding, String deviation)
            throws Refusal {
        var number = given(statement) ? statement : statements.latest(record).number();
        return given(deviation)
                ? statements.addToDeviation(number, finding, deviation.strip())
                : statements.openDeviation(number, finding);
    }

    private static View form(Entered entered, Mistakes mistakes) {
        return View.of("deviation/new")
                .with("entered", entered)
                .with("scan", null)
                .with("scanned", List.of())
                .with("problems", mistakes.problems());
    }

    static Response to(DeviationView deviation) {
        return Response.seeOther(URI.create("/deviations/" + deviation.number()))
                .build();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static List<Chip> states(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.not-closed"), page.with("state", null), chosen.equals("open"), null));
        for (var state : DeviationState.values())
            chips.add(chip(page, "state", state.name(), page.text("dev.state." + state.name()), chosen));
        chips.add(new Chip(page.text("dev.all"), page.with("state", "all"), chosen.equals("all"), null));
        return chips;
    }

    private static List<Chip> classes(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.any"), page.with("classification", null), !given(chosen), null));
        for (var one : Classification.values())
            chips.add(chip(page, "classification", one.name(), page.text("dev.class." + one.name()), chosen));
        return chips;
    }

    private static List<Chip> kinds(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.any"), page.with("kind", null), !given(chosen), null));
        for (var one : DeviationKind.values())
            chips.add(chip(page, "kind", one.name(), page.text("dev.kind-of." + one.name()), chosen));
        return chips;
    }

    private static List<Chip> owners(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.owner-any"), page.with("owner", null), !given(chosen), null));
        for (var word : List.of("me", "nobody"))
            chips.add(new Chip(page.text("dev.owner-" + word), page.with("owner", word), word.equals(chosen), null));
        return chips;
    }

    private static Chip chip(PageContext page, String parameter, String word, String label, String chosen) {
        var value = word.equals("OPEN") ? "opened" : word.toLowerCase(Locale.ROOT);
        return new Chip(label, page.with(parameter, value), value.equals(chosen), null);
    }
}
