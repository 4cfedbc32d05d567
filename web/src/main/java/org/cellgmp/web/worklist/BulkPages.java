package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.web.capa.CapaQuery;
import org.cellgmp.web.deviation.EventQuery;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkOrder.Pick;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.boundary.BulkActs;
import org.cellgmp.worklist.boundary.Worklist;

/** Acts on many records: what would happen to each, what did happen; picked in a list, or by the list's own filter. */
@Path("/bulk")
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH
})
public class BulkPages {
    @Inject
    private BulkActs bulk;

    @Inject
    private Worklist worklist;

    @Inject
    private DeviationRegister events;

    @Inject
    private CapaRegister capas;

    @Inject
    private People people;

    @Inject
    private Visit visit;

    /** Changes nothing. With {@code all}, the rows are those of the list {@code list} under the filter in the address. */
    @POST
    @Path("preview")
    @Produces(View.HTML)
    public Response preview(
            @BeanParam WorklistFilter waiting,
            @BeanParam EventQuery events,
            @BeanParam CapaQuery capas,
            MultivaluedMap<String, String> sent)
            throws Refusal {
        var form = BulkForm.of(sent);
        if (sent.getFirst("all") != null)
            form = form.picking(matching(form, sent.getFirst("list"), waiting, events, capas));
        try {
            return view(form, bulk.preview(form.looking()), Mistakes.NONE).answer(200);
        } catch (Refusal refusal) {
            return again(form, refusal);
        }
    }

    @POST
    @Produces(View.HTML)
    public Response carryOut(MultivaluedMap<String, String> sent) throws Refusal {
        var form = BulkForm.of(sent);
        try {
            if (!form.asPreviewed()) throw new Refusal(Refusal.Reason.CONFLICT, "bulk.look-again");
            var done = bulk.carryOut(form.doing(), sent.getFirst("account"), sent.getFirst("password"));
            return Response.seeOther(URI.create("/bulk/" + done.number())).build();
        } catch (Refusal refusal) {
            return again(form, refusal);
        }
    }

    @GET
    @Path("{number: BA-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    @RolesAllowed(Role.READER)
    public View done(@PathParam("number") String number) throws Refusal {
        return View.of("worklist/bulkDone").with("done", bulk.get(number));
    }

    /** The preview as it stands now, with what was typed and why it was refused; without it where nothing can be shown. */
    private Response again(BulkForm form, Refusal refusal) {
        var mistakes = Mistakes.of(refusal, visit.context());
        List<BulkRow> rows;
        try {
            rows = bulk.preview(form.looking());
        } catch (Refusal unreadable) {
            rows = List.of();
        }
        return view(form, rows, mistakes).answer(mistakes.status());
    }

    private View view(BulkForm form, List<BulkRow> rows, Mistakes mistakes) {
        return View.of("worklist/bulk")
                .at("/bulk")
                .with("form", form)
                .with("act", act(form))
                .with("rows", rows)
                .with("ticked", ticked(form))
                .with("people", act(form) == BulkAct.ASSIGN ? people.working() : List.of())
                .with("problems", mistakes.problems());
    }

    /** Null for a word that is no act: the page says what was refused. */
    private static BulkAct act(BulkForm form) {
        try {
            return form.chosen();
        } catch (Refusal unreadable) {
            return null;
        }
    }

    /** Rows that the person had ticked, so that the others come back without. */
    private static Set<String> ticked(BulkForm form) {
        return form.picked().stream()
                .map(pick -> pick.number() + (pick.part() == null ? "" : ":" + pick.part()))
                .collect(Collectors.toSet());
    }

    private List<Pick> matching(BulkForm form, String list, WorklistFilter waiting, EventQuery query, CapaQuery asked)
            throws Refusal {
        var asker = visit.context();
        var today = asker.today();
        return switch (String.valueOf(list)) {
            case "events" ->
                all(after -> {
                    var page = events.list(query.shown(today, asker.actor().id()), after, Page.LARGEST);
                    return new Page<>(
                            page.items().stream()
                                    .map(row -> new Pick(row.number(), null, null))
                                    .toList(),
                            page.next());
                });
            case "capas" ->
                all(after -> {
                    var page = capas.list(asked.filter(today), after, Page.LARGEST);
                    return new Page<>(
                            page.items().stream()
                                    .map(row -> new Pick(row.number(), null, null))
                                    .toList(),
                            page.next());
                });
            default ->
                all(after -> {
                    var page = worklist.waiting(waiting.narrowing(worklist.concerns()), after, Page.LARGEST);
                    var picks = new ArrayList<Pick>();
                    for (var item : page.items())
                        if (item.key() != null && form.suits(item.number())) picks.add(BulkForm.pick(item.key()));
                    return new Page<>(picks, page.next());
                });
        };
    }

    private interface Portion {
        Page<Pick> after(String cursor) throws Refusal;
    }

    private static List<Pick> all(Portion portion) throws Refusal {
        var all = new ArrayList<Pick>();
        String after = null;
        do {
            var page = portion.after(after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < BulkOrder.MOST);
        return all.subList(0, Math.min(all.size(), BulkOrder.MOST));
    }
}
