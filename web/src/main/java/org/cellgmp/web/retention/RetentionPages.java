package org.cellgmp.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Until when everything is kept, and by which demand. */
@Path("/retention")
@RolesAllowed({Role.INSPECTS, Role.QA})
public class RetentionPages {
    private static final int ROWS = 100;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    /** Days ahead that are looked at often. */
    private static final int[] AHEAD = {90, 365};

    @Inject
    private Retentions retentions;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public Response list(@BeanParam RetentionForm form, @QueryParam("after") String after) {
        try {
            return view(form, retentions.list(form.filter(), after, ROWS), Mistakes.NONE)
                    .answer(200);
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return view(form, new Page<>(List.of(), null), mistakes).answer(mistakes.status());
        }
    }

    /** What is filtered, as a file that is written while it is read. @param as csv or xlsx */
    @GET
    @Path("export.{as : csv|xlsx}")
    @Produces({"text/csv", Downloads.WORKBOOK})
    public Response export(@BeanParam RetentionForm form, @PathParam("as") String as) throws Refusal {
        var filter = form.filter();
        var sheet = new RetentionSheet(visit.context());
        retentions.list(filter, null, 1);
        retentions.announceExport(form.told());
        var rows = new RetentionSheet.Rows() {
            @Override
            public Page<RetentionRow> after(String last) throws Refusal {
                return retentions.list(filter, last, Page.LARGEST);
            }
        };
        StreamingOutput body = out -> {
            if (as.equals("csv")) sheet.csv(rows, out);
            else sheet.workbook(rows, out);
        };
        return Downloads.written(
                "retention-" + STAMP.format(HouseClock.nowAtSite()) + "." + as,
                as.equals("csv") ? "text/csv" : Downloads.WORKBOOK,
                body);
    }

    @POST
    @Path("counts")
    @RolesAllowed(Role.QA)
    public Response recount() {
        return Response.seeOther(URI.create("/jobs/" + retentions.recount().number()))
                .build();
    }

    private View view(RetentionForm form, Page<RetentionRow> found, Mistakes mistakes) {
        var page = visit.context();
        return View.of("retention/retention")
                .with("form", form)
                .with("rows", found.items())
                .with("next", found.next())
                .with("countedSince", retentions.countedSince().orElse(null))
                .with("kinds", kinds(page, form))
                .with("jurisdictions", jurisdictions(page, form))
                .with("states", states(page, form))
                .with("days", days(page, form))
                .with("held", held(page, form))
                .with("mayDecide", page.holds(Role.QA_MANAGER))
                .with("problems", mistakes.problems());
    }

    private static List<Chip> kinds(PageContext page, RetentionForm form) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "kind", null, page.text("dev.all"), form.kind()));
        for (var kind : RetainedKind.values())
            chips.add(chip(page, "kind", word(kind), page.text("retention.kind." + kind.name()), form.kind()));
        return chips;
    }

    private static List<Chip> jurisdictions(PageContext page, RetentionForm form) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "jurisdiction", null, page.text("dev.all"), form.jurisdiction()));
        for (var one : RetentionForm.JURISDICTIONS)
            chips.add(chip(page, "jurisdiction", one, page.text("retention.in." + one), form.jurisdiction()));
        return chips;
    }

    private static List<Chip> states(PageContext page, RetentionForm form) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "state", null, page.text("dev.all"), form.state()));
        chips.add(chip(page, "state", RetentionForm.PAST, page.text("retention.past"), form.state()));
        for (var state : Standing.State.values())
            chips.add(chip(page, "state", word(state), page.text("retention.state." + state.name()), form.state()));
        return chips;
    }

    private static List<Chip> days(PageContext page, RetentionForm form) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "endsBy", null, page.text("retention.any-day"), form.endsBy()));
        for (int ahead : AHEAD)
            chips.add(chip(
                    page,
                    "endsBy",
                    page.today().plusDays(ahead).toString(),
                    page.text("retention.within", ahead),
                    form.endsBy()));
        return chips;
    }

    private static List<Chip> held(PageContext page, RetentionForm form) {
        return List.of(
                chip(page, "held", null, page.text("dev.all"), form.held()),
                chip(page, "held", "true", page.text("retention.held"), form.held()),
                chip(page, "held", "false", page.text("retention.not-held"), form.held()));
    }

    private static Chip chip(PageContext page, String field, String value, String words, String chosen) {
        return new Chip(words, page.with(field, value), value == null ? chosen.isBlank() : value.equals(chosen), null);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
