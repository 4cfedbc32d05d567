package org.cellgmp.web.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.SheetWords;
import org.cellgmp.storage.boundary.Storage;
import org.cellgmp.storage.boundary.StorageKeeping;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Every container of every cell bank, by where it stands. */
@Path("/storage")
@RolesAllowed(Role.READER)
public class StoragePages {
    static final int ROWS = 50;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final List<String> HEADINGS = List.of(
            "storage.container",
            "storage.label",
            "storage.bank",
            "storage.bank-title",
            "storage.site",
            "storage.place",
            "storage.state",
            "storage.thaws",
            "storage.expires",
            "storage.quantity",
            "storage.cells",
            "storage.since",
            "storage.until",
            "storage.breaks",
            "storage.address");
    /** Days ahead that are looked at often. */
    private static final int[] AHEAD = {30, 90};

    @Inject
    private Storage storage;

    @Inject
    private StorageKeeping keeping;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public Response list(@BeanParam StorageForm form, @QueryParam("after") String after) {
        var page = visit.context();
        try {
            return shown(page, form, storage.list(form.filter(), after, ROWS), storage.sites(), Mistakes.NONE)
                    .answer(200);
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, page);
            return shown(page, form, new Page<>(List.of(), null), storage.sites(), mistakes)
                    .answer(mistakes.status());
        }
    }

    /** What is filtered, as a workbook that is written while it is read. */
    @GET
    @Path("containers.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@BeanParam StorageForm form) throws Refusal {
        var filter = form.filter();
        var words = words(visit.context());
        storage.announceExport(filter);
        StreamingOutput body = out -> {
            try {
                storage.export(filter, words, out);
            } catch (Refusal impossible) {
                throw new IOException(impossible); // the filter was looked at when the export was announced
            }
        };
        return Downloads.written("storage-" + STAMP.format(HouseClock.nowAtSite()) + ".xlsx", Downloads.WORKBOOK, body);
    }

    /** Has all cell banks read anew. */
    @POST
    @Path("rebuild")
    @RolesAllowed(Role.QA)
    public Response rebuild() {
        return Response.seeOther(URI.create("/jobs/" + keeping.rebuild().number()))
                .build();
    }

    static View shown(
            PageContext page, StorageForm form, Page<ContainerRow> found, List<String> sites, Mistakes mistakes) {
        return View.of("storage/storage")
                .with("form", form)
                .with("rows", found.items())
                .with("next", found.next())
                .with("states", states(page, form))
                .with("sites", sites(page, form, sites))
                .with("days", days(page, form))
                .with("breaks", breaks(page, form))
                .with("problems", mistakes.problems())
                .with("mayRebuild", page.holds(Role.QA_MANAGER));
    }

    private static List<Chip> states(PageContext page, StorageForm form) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                page.text("storage.present"),
                page.with("state", null),
                form.state().isBlank(),
                null));
        for (var state : ContainerState.values()) {
            var word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            chips.add(new Chip(
                    page.text("storage.state." + state.name()),
                    page.with("state", word),
                    word.equals(form.state()),
                    null));
        }
        chips.add(new Chip(
                page.text("storage.all"),
                page.with("state", StorageForm.ALL),
                StorageForm.ALL.equals(form.state()),
                null));
        return chips;
    }

    private static List<Chip> sites(PageContext page, StorageForm form, List<String> sites) {
        var chips = new ArrayList<Chip>();
        if (sites.isEmpty()) return chips;
        chips.add(new Chip(
                page.text("storage.every-site"),
                page.with("site", null),
                form.site().isBlank(),
                null));
        for (var site : sites) chips.add(new Chip(site, page.with("site", site), site.equals(form.site()), null));
        return chips;
    }

    private static List<Chip> days(PageContext page, StorageForm form) {
        var chips = new ArrayList<Chip>();
        var chosen = form.expiringBefore();
        chips.add(new Chip(page.text("storage.any-day"), page.with("expiringBefore", null), chosen.isBlank(), null));
        var today = page.today().toString();
        chips.add(new Chip(page.text("storage.past"), page.with("expiringBefore", today), today.equals(chosen), null));
        for (int ahead : AHEAD) {
            var day = page.today().plusDays(ahead + 1L).toString();
            chips.add(new Chip(
                    page.text("storage.within", ahead), page.with("expiringBefore", day), day.equals(chosen), null));
        }
        return chips;
    }

    private static List<Chip> breaks(PageContext page, StorageForm form) {
        return List.of(
                new Chip(page.text("storage.sound-too"), page.with("breaks", null), !form.broken(), null),
                new Chip(page.text("storage.broken"), page.with("breaks", "true"), form.broken(), null));
    }

    private static SheetWords words(PageContext page) {
        var states = new EnumMap<ContainerState, String>(ContainerState.class);
        for (var state : ContainerState.values()) states.put(state, page.text("storage.state." + state.name()));
        return new SheetWords(
                page.text("storage.title"),
                HEADINGS.stream().map(heading -> page.text(heading)).toList(),
                states);
    }
}
