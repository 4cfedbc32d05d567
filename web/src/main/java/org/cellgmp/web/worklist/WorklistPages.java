package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Task;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.boundary.SavedViews;
import org.cellgmp.worklist.boundary.Worklist;

/** The start page: what needs this person. */
@RolesAllowed(Role.READER)
@Path("/worklist")
public class WorklistPages {
    /** Rows of a page: more than stand on one screen. */
    static final int ROWS = 50;

    @Inject
    private Visit visit;

    @Inject
    private Worklist worklist;

    @Inject
    private SavedViews views;

    @GET
    @Produces(View.HTML)
    public View show(@BeanParam WorklistFilter filter, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var concerns = worklist.concerns();
        var narrowing = filter.narrowing(concerns);
        var waiting = worklist.waiting(narrowing, after, ROWS);
        return View.of("worklist/worklist")
                .with("chips", WorklistFilter.concerns(page, concerns, narrowing.only()))
                .with("weights", WorklistFilter.weights(page, narrowing.weight()))
                .with("dues", WorklistFilter.dues(page, narrowing.due()))
                .with("narrowing", narrowing)
                .with("views", views.seen())
                .with("tasks", tasks(page, waiting.items()))
                .with("next", waiting.next())
                .with("acts", BulkForm.acts(page))
                .with(
                        "maySave",
                        !page.holds(Role.INSPECTOR) || page.actor().roles().size() > 1)
                .with("mayImport", page.holds(Role.PRODUCTION_RECORDER, Role.QC_ANALYST));
    }

    /** The same list as a workbook: exactly what the filters leave, at most {@link Worklist#MOST_EXPORTED} rows. */
    @GET
    @Path("export.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response export(@BeanParam WorklistFilter filter) throws Refusal {
        var page = visit.context();
        var narrowing = filter.narrowing(worklist.concerns());
        var told = WorklistFilter.told(page, narrowing);
        var items = worklist.export(narrowing, told);
        return Downloads.workbook("worklist-" + page.today() + ".xlsx", () -> book(page, items, told));
    }

    private static ListBook book(PageContext page, List<Item> items, String told) {
        var book = new ListBook(
                page.text("rail.worklist"),
                Arrays.asList(
                        page.text("worklist.meaning"),
                        page.text("worklist.number"),
                        page.text("worklist.what"),
                        page.text("worklist.reason"),
                        page.text("worklist.clause"),
                        page.text("worklist.due"),
                        page.text("worklist.days")));
        for (var task : tasks(page, items))
            book.row(Arrays.asList(
                    page.text("tone." + task.tone().style()),
                    task.number(),
                    task.title(),
                    task.reason(),
                    task.clause(),
                    task.due(),
                    task.due() == null ? null : ChronoUnit.DAYS.between(page.today(), task.due())));
        var facts = new LinkedHashMap<String, String>();
        facts.put(page.text("worklist.about-narrowed"), told);
        facts.put(page.text("worklist.about-rows"), Integer.toString(items.size()));
        if (items.size() == Worklist.MOST_EXPORTED)
            facts.put(page.text("worklist.about-cut"), page.text("worklist.about-cut-how"));
        facts.put(page.text("worklist.about-by"), page.actor().printedName());
        facts.put(page.text("worklist.about-at"), page.printedAt());
        book.about(page.text("worklist.about"), facts);
        return book;
    }

    static List<Task> tasks(PageContext page, List<Item> items) {
        return items.stream()
                .map(item -> new Task(
                        tone(item.weight()),
                        item.number(),
                        item.title(),
                        href(page, item),
                        page.text(item.reason(), item.arguments().toArray()),
                        clause(page, item),
                        item.due(),
                        item.key()))
                .toList();
    }

    private static String href(PageContext page, Item item) {
        return switch (item.concern()) {
            case LEAVERS -> "/leavers/" + Addresses.encoded(item.number());
            case REVIEWS -> "/product-reviews#due";
            case DOCUMENT_REVIEWS -> "/reviews/" + item.number();
            case PLAN_LINES -> "/dossiers/" + item.number() + "/plan";
            case TRAIL_REVIEWS -> "/batches/" + item.number() + "/trail-review";
            default -> page.href(item.number());
        };
    }

    private static String clause(PageContext page, Item item) {
        var key = "worklist.clause-" + item.concern().token();
        return Texts.all().has(page.language(), key) ? page.text(key) : null;
    }

    private static Tone tone(Item.Weight weight) {
        return switch (weight) {
            case CRITICAL -> Tone.CRITICAL;
            case MAJOR -> Tone.MAJOR;
            case ATTENTION -> Tone.ATTENTION;
            case OPEN -> Tone.NEUTRAL;
        };
    }
}
