package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Task;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
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

    @GET
    @Produces(View.HTML)
    public View show(@QueryParam("show") String show, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var concerns = worklist.concerns();
        var only = concerns.stream()
                .filter(concern -> concern.token().equals(show))
                .findFirst()
                .orElse(null);
        var waiting = worklist.waiting(only, after, ROWS);
        return View.of("worklist/worklist")
                .with("chips", chips(page, concerns, only))
                .with("tasks", tasks(page, waiting.items()))
                .with("next", waiting.next())
                .with("mayImport", page.holds(Role.PRODUCTION_RECORDER, Role.QC_ANALYST));
    }

    static List<Chip> chips(PageContext page, List<Concern> concerns, Concern only) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("worklist.all"), page.with("show", null), only == null, null));
        for (var concern : concerns)
            chips.add(new Chip(
                    page.text("worklist.show-" + concern.token()),
                    page.with("show", concern.token()),
                    concern == only,
                    null));
        return chips;
    }

    static List<Task> tasks(PageContext page, List<Item> items) {
        return items.stream()
                .map(item -> new Task(
                        tone(item.weight()),
                        item.number(),
                        item.title(),
                        page.href(item.number()),
                        page.text(item.reason(), item.arguments().toArray()),
                        clause(page, item),
                        item.due()))
                .toList();
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
