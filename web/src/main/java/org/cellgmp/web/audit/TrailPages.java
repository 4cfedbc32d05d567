package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.story.boundary.TrailPrints;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The trail, for those who review it. */
@Narrowed
@Path("/trail")
@RolesAllowed({Role.INSPECTS, Role.QA})
@Produces(View.HTML)
public class TrailPages {
    private static final int ROWS = 50;
    /** Acts that are looked for often, by their beginning. */
    private static final List<String> OFTEN = List.of(
            "",
            "record.",
            "deviation.",
            "disposition.",
            "signature.",
            "document.",
            "dossier.",
            "trail.exported",
            "identity.signed-in",
            "identity.sign-in-refused",
            "identity.account-locked",
            "identity.access-refused");

    @Inject
    private Trail trail;

    @Inject
    private Seals seals;

    @Inject
    private TrailPrints prints;

    @Inject
    private Visit visit;

    @GET
    public View list(@BeanParam TrailFilter filter, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var events = trail.search(filter.query(), after, ROWS);
        return View.of("audit/trail")
                .with("filter", filter)
                .with("events", events)
                .with("stretches", Stretch.of(events.items(), filter.unfolds()))
                .with("lookedBackTo", events.items().size() < ROWS ? TrailChips.lookedBackTo(events.next()) : null)
                .with("remarks", TrailChips.remarks(filter, page))
                .with("fields", TrailChips.fields(filter, events.items(), page))
                .with("often", often(filter.act, page));
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public View event(@PathParam("id") long id) throws Refusal {
        var event = trail.event(id);
        return View.of("audit/event")
                .with("event", event)
                .with("intact", trail.intact(event))
                .with("place", seals.place(id));
    }

    /** The events found, as a file. @param form csv, json or xlsx */
    @GET
    @Path("export.{form : csv|json|xlsx}")
    @Produces({"text/csv", "application/json", Downloads.WORKBOOK})
    public Response export(@BeanParam TrailFilter filter, @PathParam("form") String form) throws Refusal {
        return TrailExport.answer(trail, filter.query(), TrailForm.valueOf(form.toUpperCase(java.util.Locale.ROOT)));
    }

    /** The events found on paper, at most {@link TrailPrints#MOST}. */
    @GET
    @Path("export.pdf")
    @Produces("application/pdf")
    public Response print(@BeanParam TrailFilter filter) throws Refusal {
        var page = visit.context();
        var pdf = prints.pdf(filter.query(), page.language() == Language.CHINESE, act -> Told.act(page, act));
        return TrailExport.printed(pdf);
    }

    private static List<Chip> often(String chosen, PageContext page) {
        var chips = new ArrayList<Chip>();
        for (var act : OFTEN)
            chips.add(new Chip(
                    page.text(act.isEmpty() ? "trail.often.all" : "trail.often." + act.replaceFirst("[.]$", "")),
                    page.with("act", act),
                    act.equals(chosen),
                    null));
        return chips;
    }
}
